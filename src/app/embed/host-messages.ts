/**
 * The exchange of messages with the page around. Only messages of that very window are read, and only when it has an origin that
 * the address names; answers go to that origin and to no other.
 */
import { reasonOf } from "../../model/refusal.ts";
import { namedProtocols } from "../../treatment/protocol/named-protocols.ts";
import { language, type Sentence } from "../../web/messages/messages.ts";
import { faceStore } from "../face.ts";
import { pageProgram } from "../known-of-run.ts";
import { liveFrame } from "../live-frame.ts";
import { appStore } from "../store.ts";
import { chapterNames } from "../story/chapter-names.ts";
import type { EmbedAnswer } from "./answers.ts";
import { carryOut } from "./carry-out.ts";
import { envelope, idOf, isMeant, messageVersion, readCommand } from "./commands.ts";
import { anyOrigin, type Embedding } from "./embed-address.ts";
import { embedStateOf, saidSentence } from "./embed-state.ts";
import { embedStore } from "./embed-store.ts";

/** The state is told at most this often, ms. */
export const stateEveryMs = 250;

type Answer<Type extends EmbedAnswer["type"]> = Omit<
  Extract<EmbedAnswer, { type: Type }>,
  "type" | typeof envelope
>;

/** Exchanges messages until the returned function is called. Does nothing where the page is not within another one. */
export function talkToHost(page: Window, { hosts, refused }: Embedding): () => void {
  const host = page.parent;
  if (host === page) return () => {};
  const isAllowed = (origin: string) => hosts.includes(anyOrigin) || hosts.includes(origin);
  // Some browsers say who is around; the others deliver to none but the origin that is named.
  const known = page.location.ancestorOrigins?.[0];
  const targets = hosts.filter((origin) => known === undefined || origin === anyOrigin || origin === known);
  let toOrigins: readonly string[] = targets;
  if (known !== undefined && !isAllowed(known) && refused === null) refuseStranger(known);

  const send = <Type extends EmbedAnswer["type"]>(type: Type, answer: Answer<Type>) => {
    const message = { [envelope]: messageVersion, type, ...answer };
    for (const origin of toOrigins) host.postMessage(message, origin);
  };
  function refuseStranger(origin: string): void {
    const allowed = hosts.join(", ");
    embedStore.setState({ stranger: { key: "embed.stranger", values: { origin, allowed } } });
  }
  const refuse = (replyTo: string | null, sentence: Sentence) =>
    send("refused", { replyTo, reason: saidSentence(sentence) });

  let toldText = "";
  let toldMs = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    const state = embedStateOf({
      app: appStore.getState(),
      frame: liveFrame.frame,
      face: faceStore.getState(),
      isHidden: embedStore.getState().isHidden,
      refused,
    });
    const text = JSON.stringify(state);
    if (text === toldText) return;
    toldText = text;
    toldMs = performance.now();
    const { type, [envelope]: version, ...rest } = state;
    send(type, rest);
  };
  const tellSoon = () => {
    timer ??= setTimeout(tell, Math.max(0, toldMs + stateEveryMs - performance.now()));
  };
  const greet = () => {
    const experiments = namedProtocols.map(({ name }) => name);
    send("ready", { app: pageProgram.version, experiments, chapters: [...chapterNames] });
    toldText = "";
    tellSoon();
  };

  const read = async (data: unknown) => {
    const replyTo = idOf(data);
    try {
      const command = readCommand(data);
      if (command.type === "hello") greet();
      const fault = await carryOut(command);
      if (fault) refuse(replyTo, fault);
      else send("done", { command: command.type, replyTo });
    } catch (error) {
      refuse(replyTo, reasonOf(error));
    }
  };
  const onMessage = ({ source, origin, data }: MessageEvent) => {
    if (source !== host || !isMeant(data)) return;
    if (!isAllowed(origin)) {
      refuseStranger(origin);
      return;
    }
    toOrigins = hosts.includes(anyOrigin) ? [anyOrigin] : [origin];
    void read(data);
  };

  page.addEventListener("message", onMessage);
  const stops = [
    appStore.subscribe(tellSoon),
    faceStore.subscribe(tellSoon),
    embedStore.subscribe(tellSoon),
    language.subscribe(tellSoon),
    liveFrame.onFrame(tellSoon),
    () => page.removeEventListener("message", onMessage),
    () => clearTimeout(timer),
  ];
  greet();
  return () => {
    for (const stop of stops) stop();
  };
}
