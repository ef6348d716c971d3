/** Browsers have no error of their own for it: what they say where memory is asked for and there is none. */
const saidWithoutMemory =
  /out of memory|(allocation|allocate) (failed|memory)|could not allocate|failed to (allocate|grow)|invalid (typed )?array length/i;

/** Whether a run has ended for want of memory. */
export const isOutOfMemory = ({ message }: { readonly message: string }): boolean =>
  saidWithoutMemory.test(message);
