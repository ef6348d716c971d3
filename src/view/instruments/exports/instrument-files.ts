/** What makes the files of the instruments: loaded as one, when a file is asked for. */
export * from "./course-files.ts";
export * from "./network-files.ts";
