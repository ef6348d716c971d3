import { expect, test } from "vitest";
import { createSceneLayout, noInset, type Rectangle } from "../../../src/view/scene/camera/scene-layout.ts";

const insets = { top: 60, right: 300, bottom: 180, left: 40 };

function isInside({ x, y, width, height }: Rectangle, outer: Rectangle): boolean {
  return (
    x >= outer.x &&
    y >= outer.y &&
    x + width <= outer.x + outer.width + 0.01 &&
    y + height <= outer.y + outer.height + 0.01
  );
}

test.each([
  [1920, 1080],
  [1280, 800],
  [800, 1280],
])("on %d × %d both views stay clear of the panels", (width, height) => {
  const { sheet, dendrite } = createSceneLayout(width, height, insets);
  const free = { x: 40, y: 60, width: width - 340, height: height - 240 };
  expect(isInside(sheet, free)).toBe(true);
  expect(isInside(dendrite, free)).toBe(true);
});

test("on a phone the dendrite is below the sheet, on a wide screen beside it", () => {
  const phone = createSceneLayout(390, 844, noInset);
  expect(phone.dendrite.y).toBeGreaterThanOrEqual(phone.sheet.y + phone.sheet.height);
  const wide = createSceneLayout(1920, 1080, noInset);
  expect(wide.dendrite.x).toBeGreaterThan(wide.sheet.x + wide.sheet.width / 2);
});

test("panels that cover everything still leave views with a size", () => {
  const { sheet, dendrite } = createSceneLayout(300, 200, { top: 400, right: 400, bottom: 400, left: 400 });
  for (const side of [sheet.width, sheet.height, dendrite.width, dendrite.height]) {
    expect(side).toBeGreaterThan(0);
  }
});

test.each([
  // Window, and what the page's panels cover in it.
  { width: 1920, height: 1080, inset: { top: 76, right: 440, bottom: 390, left: 400 } },
  { width: 1280, height: 800, inset: { top: 73, right: 344, bottom: 400, left: 312 } },
])("on $width × $height the sheet has most of what panels leave free", ({ width, height, inset }) => {
  const { free, sheet, dendrite } = createSceneLayout(width, height, inset);
  expect(sheet.width).toBeGreaterThan(0.74 * free.width);
  expect(sheet.height).toBe(free.height);
  // Its corner lies behind the dendrite, whose soma stands clear of it.
  expect(sheet.x + sheet.width).toBeLessThan(dendrite.x + dendrite.width / 2);
});

test("where little is left free, views stand clear of the rail that lies below them", () => {
  const { free, sheet, dendrite } = createSceneLayout(390, 340, { top: 54, right: 0, bottom: 74, left: 0 });
  for (const { y, height } of [free, sheet, dendrite]) {
    expect(y + height).toBeLessThanOrEqual(340 - 74 - 44);
  }
});

test.each([
  {
    what: "a wall",
    size: [1920, 1080],
    inset: { top: 86, right: 432, bottom: 360, left: 416 },
    room: ["standing", "all"],
  },
  {
    what: "a laptop",
    size: [1280, 800],
    inset: { top: 71, right: 320, bottom: 335, left: 304 },
    room: ["standing", "short"],
  },
  {
    what: "a low window",
    size: [1280, 640],
    inset: { top: 71, right: 320, bottom: 335, left: 304 },
    room: ["lying", "short"],
  },
  {
    what: "a phone",
    size: [390, 388],
    inset: { top: 54, right: 0, bottom: 74, left: 0 },
    room: ["lying", "few"],
  },
] as const)("on $what rail and caption do not meet: $room", ({ size, inset, room }) => {
  const { rail, words } = createSceneLayout(size[0], size[1], inset).room;
  expect([rail, words]).toEqual(room);
});
