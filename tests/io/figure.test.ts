import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { movedApart } from "../../src/io/figure/end-labels.ts";
import { type Figure, type FigureOptions, type Line, rangeOf } from "../../src/io/figure/figure.ts";
import { figureAsSvg } from "../../src/io/figure/figure-as-svg.ts";
import { niceAxis, tickLabels, ticksOf } from "../../src/io/figure/ticks.ts";

const white: FigureOptions = { theme: "white", widthPx: 760 };
const x = [0, 1, 2, 3, 4];
const line = (name: string, y: readonly number[], colour = 0): Line => ({ kind: "line", name, colour, x, y });
const rates = (marks: Figure["panels"][number]["marks"], more: Partial<Figure> = {}): Figure => ({
  title: "Rates",
  x: { label: "time", unit: "s", minimum: 0, maximum: 4 },
  panels: [{ y: { label: "rate", unit: "Hz", minimum: 0, maximum: 10 }, marks }],
  footnote: ["n = 5120", "seed 1"],
  ...more,
});

/** Every text of a document: where it is, how large, and what it says. */
function textsOf(svg: string) {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = "", words = ""]) => {
    const number = (name: string) => Number(new RegExp(` ?\\b${name}="([^"]*)"`).exec(attributes)?.[1]);
    return { x: number("x"), y: number("y"), size: number("font-size"), words, attributes };
  });
}
const wordsOf = (svg: string) => textsOf(svg).map(({ words }) => words);

describe("a figure as SVG", () => {
  it("says its title, both axes with units, the names of its curves and its footnote", () => {
    const svg = figureAsSvg(
      rates([line("excitatory", [1, 2, 3, 4, 5]), line("inhibitory", [2, 3, 4, 5, 6], 1)]),
      white,
    );
    expect(wordsOf(svg)).toEqual(
      expect.arrayContaining([
        "Rates",
        "time (s)",
        "rate (Hz)",
        "excitatory",
        "inhibitory",
        "n = 5120 · seed 1",
      ]),
    );
    expect(svg).toContain("<title>Rates</title>");
  });

  it("writes names of curves that end together below each other, never across", () => {
    const names = ["one", "two", "three", "four", "five"];
    const svg = figureAsSvg(
      rates(names.map((name, index) => line(name, [1, 1, 1, 1, 5 + index / 100], index))),
      white,
    );
    const places = textsOf(svg)
      .filter(({ words }) => names.includes(words))
      .map(({ y }) => y)
      .sort((one, other) => one - other);
    expect(places).toHaveLength(5);
    const gaps = places.slice(1).map((y, index) => y - (places[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(12);
  });

  it("says names that do not fit at the curves' ends in a legend above the panel", () => {
    const names = Array.from({ length: 12 }, (_, index) => `curve ${index}`);
    const svg = figureAsSvg(rates(names.map((name, index) => line(name, [1, 2, 3, 4, 5], index))), {
      ...white,
      heightPx: 240,
    });
    const firstTick = textsOf(svg).find(({ words }) => words === "10");
    for (const { words, y } of textsOf(svg).filter(({ words }) => names.includes(words))) {
      expect(y, words).toBeLessThan(firstTick?.y ?? 0);
    }
  });

  it("says a name that several panels share once", () => {
    const panel = {
      y: { label: "share", minimum: 0, maximum: 1 },
      marks: [line("live", x), line("atlas", x)],
    };
    const svg = figureAsSvg(rates([], { panels: [panel, panel, panel] }), white);
    expect(wordsOf(svg).filter((words) => words === "live")).toHaveLength(1);
    expect(wordsOf(svg).filter((words) => words === "time (s)")).toHaveLength(1);
  });

  it("interrupts a curve where nothing was measured", () => {
    const svg = figureAsSvg(rates([line("", [1, 2, Number.NaN, 4, 5])]), white);
    const curve =
      /<path d="([^"]*)" fill="none" stroke-linejoin="round" stroke="#0072b2"/.exec(svg)?.[1] ?? "";
    expect(curve.split("M")).toHaveLength(3);
  });

  it("draws a curve of a million points in no more than a pixel needs, with its extremes", () => {
    const count = 1_000_000;
    const times = Float64Array.from({ length: count }, (_, index) => (4 * index) / count);
    const y = Float64Array.from(times, (_, index) => (index === 123_456 ? 9 : 1));
    const svg = figureAsSvg(rates([{ kind: "line", colour: 0, x: times, y }]), white);
    expect(svg.length).toBeLessThan(100_000);
    const heights = [...svg.matchAll(/L[\d.]+ ([\d.]+)/g)].map(([, height]) => Number(height));
    const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
    expect(bottom - top).toBeGreaterThan(200);
  });

  it("draws a cell of a heat map for each measured value, and none for what was not", () => {
    const svg = figureAsSvg(
      rates([
        {
          kind: "heat",
          xEdges: [0, 1, 2, 3, 4],
          yEdges: [0, 5, 10],
          values: [1, 2, 3, 4, 5, 6, 7, Number.NaN],
          colours: { label: "power", unit: "nA²", minimum: 1, maximum: 8 },
        },
      ]),
      white,
    );
    const inside = svg.slice(svg.indexOf("<g clip-path"), svg.indexOf("</g>"));
    expect(inside.split("z")).toHaveLength(1 + 7);
    expect(wordsOf(svg)).toContain("power (nA²)");
  });

  it("keeps names that look like markup as words", () => {
    const svg = figureAsSvg(rates([], { title: `<script>alert("1 & 2")</script>\u0007` }), white);
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;</text>");
  });

  it("has another ground and other colours for a dark screen, and the same words", () => {
    const figure = rates([line("excitatory", [1, 2, 3, 4, 5]), line("inhibitory", [2, 3, 4, 5, 6], 1)]);
    const [dark, paper] = [figureAsSvg(figure, { ...white, theme: "dark" }), figureAsSvg(figure, white)];
    expect(wordsOf(dark)).toEqual(wordsOf(paper));
    expect(dark).toContain('fill="#07080d"');
    expect(paper).toContain('fill="#ffffff"');
  });

  it("writes numbers with the decimal sign that is asked for", () => {
    const figure = rates([], { panels: [{ y: { label: "share", minimum: 0, maximum: 1 }, marks: [] }] });
    expect(wordsOf(figureAsSvg(figure, { ...white, decimalSign: "," }))).toContain("0,2");
    expect(wordsOf(figureAsSvg(figure, white))).toContain("0.2");
  });

  it("is refused in a sentence where there is no room for it", () => {
    expect(() => figureAsSvg(rates([]), { ...white, widthPx: 90 })).toThrow(/no room for its 1 panels/);
  });
});

describe("places along a line", () => {
  it("are moved as little as keeps them apart and inside", () => {
    expect(movedApart([5, 5], [0, 100], 10)).toEqual([0, 10]);
    expect(movedApart([50, 50, 80], [0, 100], 10)).toEqual([45, 55, 80]);
    const gap = 7;
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 14 }), (wanted) => {
        const places = movedApart(
          wanted.toSorted((one, other) => one - other),
          [0, 100],
          gap,
        );
        expect(places).toHaveLength(wanted.length);
        for (const [index, place] of places.entries()) {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(100 + 1e-9);
          if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(gap - 1e-9);
        }
      }),
    );
  });
});

describe("ticks", () => {
  it("are whole steps of 1, 2 or 5, decades and their parts where the axis is logarithmic", () => {
    expect(ticksOf({ label: "", minimum: 0, maximum: 10 }, 5)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(ticksOf({ label: "", minimum: -0.13, maximum: 0.27 }, 4)).toEqual([-0.1, 0, 0.1, 0.2]);
    expect(ticksOf({ label: "", minimum: 1, maximum: 100, scale: "log" }, 8)).toEqual([
      1, 2, 5, 10, 20, 50, 100,
    ]);
    expect(ticksOf({ label: "", minimum: 1, maximum: 1e8, scale: "log" }, 4)).toEqual([
      1, 1e2, 1e4, 1e6, 1e8,
    ]);
  });

  it("are written without rounding dust, and as powers of ten where they are very large or small", () => {
    expect(tickLabels([0, 0.1, 0.30000000000000004, -2])).toEqual(["0", "0.1", "0.3", "−2"]);
    expect(tickLabels([0, 5e5, 1e6, 1.5e6])).toEqual(["0", "5·10⁵", "10⁶", "1.5·10⁶"]);
    expect(tickLabels([0.0002, 0.0004], ",")).toEqual(["2·10⁻⁴", "4·10⁻⁴"]);
  });

  it("end an axis that is widened to them", () => {
    expect(niceAxis({ label: "", minimum: 0.3, maximum: 9.1 }, 5)).toMatchObject({ minimum: 0, maximum: 10 });
    expect(rangeOf([[1, Number.NaN, 3], []], [0])).toEqual({ minimum: 0, maximum: 3 });
    expect(rangeOf([[]])).toEqual({ minimum: 0, maximum: 1 });
  });
});
