/** Carries out a run that yields what it needs to know and goes on with the answer. */

/** With answers that are there at once. What `answer` throws ends the run. */
export function answerRequests<Request, Result, Answer>(
  run: Generator<Request, Result, Answer>,
  answer: (request: Request) => Answer,
): Result {
  let next = run.next();
  while (!next.done) next = run.next(answer(next.value));
  return next.value;
}

/** With answers that take their time. */
export async function awaitRequests<Request, Result, Answer>(
  run: Generator<Request, Result, Answer>,
  answer: (request: Request) => Promise<Answer>,
): Promise<Result> {
  let next = run.next();
  while (!next.done) next = run.next(await answer(next.value));
  return next.value;
}
