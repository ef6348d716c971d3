/** World units along the sheet's longer side: the measure of the world that every scale shares. */
export const sheetSide = 10;
