/**
 * The type of an HDF5 attribute that is a text in ASCII: of variable length, ended by a zero. What h5wasm writes unasked is filled up
 * with spaces, which libsonata takes for a text without an end.
 */
export const textType = "A";
