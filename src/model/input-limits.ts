/**
 * The most that is read of what comes from outside: files, addresses, messages. Each is looked at before anything walks through the
 * input, and with a loop, so that no input can be too deep or too large for what reads it.
 */
export const inputLimits = {
  /** Lists and objects of JSON within one another; what we write ourselves has fewer than ten. */
  jsonDepth: 50,
  /** A file of a protocol, a point of a sweep. */
  protocolBytes: 1_000_000,
  /** What `--result` has written; a course of many weeks with its bands is 2 MB. */
  resultBytes: 20_000_000,
  /** The part of a session file that is text; the rest is as large as the largest network. */
  sessionHeaderBytes: 4_000_000,
  /** Settings of a kiosk, characters. */
  kioskCharacters: 20_000,
  /** A course in an address, characters: some programs cut links off after 2 000. */
  courseCharacters: 1600,
  /** A file of another simulator's spikes, which is read in pieces. */
  recordingBytes: 10e9,
} as const;
