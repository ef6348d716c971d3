import { beforeEach, expect, it } from "vitest";
import { appStore } from "../../src/app/store.ts";
import { tellMissingStyles } from "../../src/app/supervision/page-faults.ts";
import { freshStore } from "./support.ts";

beforeEach(freshStore);

const said = () => appStore.getState().notifications.map(({ sentence }) => sentence.key);
const pageWith = (...sheets: readonly (object | null)[]) =>
  ({ querySelectorAll: () => sheets.map((sheet) => ({ sheet })) }) as unknown as Document;

it.each([null, { cssRules: [] }])(
  "a style sheet that has not come (%j) is said, and one that has is not",
  (missing) => {
    const whole = { cssRules: [{}] };
    tellMissingStyles(pageWith(whole, whole));
    expect(said()).toEqual([]);
    tellMissingStyles(pageWith(whole, missing));
    expect(said()).toEqual(["page.withoutStyles"]);
  },
);
