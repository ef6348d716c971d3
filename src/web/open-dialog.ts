/** Whether a dialog lies over the page: keys are its own then, also where nothing in it has the focus. */
export const isDialogOpen = (): boolean => document.querySelector("dialog[open]") !== null;
