/** The analysis thread over a message channel instead of a worker. */
import { expose } from "comlink";
import { Analysis, type AnalysisOptions } from "../../src/app/analysis.ts";
import { AnalysisService } from "../../workers/analysis-service.ts";

export interface OpenedAnalysis {
  readonly analysis: Analysis;
  /** Ends of the threads that were started, the first one first. */
  readonly started: MessagePort[];
}

/** `service`: whether anything answers in the thread. */
export function openAnalysisThread({
  service = true,
  ...options
}: Partial<AnalysisOptions> & { service?: boolean } = {}): OpenedAnalysis {
  const started: MessagePort[] = [];
  const analysis = new Analysis({
    startThread: () => {
      const { port1, port2 } = new MessageChannel();
      if (service) expose(new AnalysisService(), port2);
      port1.start();
      started.push(port1);
      return {
        thread: port1,
        terminate: () => {
          port1.close();
          port2.close();
        },
      };
    },
    ...options,
  });
  return { analysis, started };
}
