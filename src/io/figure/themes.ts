/** The colours of figures on a dark ground and on paper. Series differ for the common colour-vision deficiencies (Okabe & Ito 2008). */

/** What a mark is of, or the n-th colour of a series, or a colour of its own as "#rrggbb". */
export type FigureColour = keyof Theme["colours"] | number | `#${string}`;

export interface Theme {
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  readonly grid: string;
  readonly colours: {
    readonly ink: string;
    readonly excitatory: string;
    readonly inhibitory: string;
    readonly glutamate: string;
    readonly ketamine: string;
    /** Of what is expected. */
    readonly expected: string;
  };
  readonly series: readonly string[];
}

export const themes: { readonly [Name in "dark" | "white"]: Theme } = {
  white: {
    ground: "#ffffff",
    ink: "#1a1c22",
    quiet: "#565d6b",
    grid: "#e2e4e9",
    colours: {
      ink: "#1a1c22",
      excitatory: "#b8641c",
      inhibitory: "#1f7f90",
      glutamate: "#7154c9",
      ketamine: "#1d6b48",
      expected: "#e9b949",
    },
    series: ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#8a6d00", "#1a1c22", "#9a3b3b"],
  },
  dark: {
    ground: "#07080d",
    ink: "#f1f3f8",
    quiet: "#a4adbf",
    grid: "#252a36",
    colours: {
      ink: "#f1f3f8",
      excitatory: "#ffb454",
      inhibitory: "#4fd6e8",
      glutamate: "#a78bfa",
      ketamine: "#a9dcc0",
      expected: "#e9d26b",
    },
    series: ["#56b4e9", "#ff9f5a", "#3fd0a4", "#e79bc6", "#8db4ff", "#e9d26b", "#f1f3f8", "#ff9d8a"],
  },
};

export function colourIn(theme: Theme, colour: FigureColour): string {
  if (typeof colour === "number") return theme.series[colour % theme.series.length] ?? theme.ink;
  return colour in theme.colours ? theme.colours[colour as keyof Theme["colours"]] : colour;
}
