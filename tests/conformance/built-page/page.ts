import { allowOwnScripts } from "../../../src/web/own-scripts.ts";
import type { Answer, Question } from "./answer.ts";

allowOwnScripts(window, new URL(".", document.baseURI));

globalThis.runBuiltEngine = (question: Question) =>
  new Promise<Answer>((resolve, reject) => {
    const worker = new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<Answer | { failure: string }>) => {
      worker.terminate();
      if ("failure" in data) {
        reject(new Error(data.failure));
      } else {
        resolve(data);
      }
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  });
