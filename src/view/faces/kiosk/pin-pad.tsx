/** Digits to touch or to type, and what came of them. */
import { useEffect, useRef, useState } from "react";
import { keptText } from "../../../app/kiosk/kept-text.ts";
import { canHash, isPinRight, type PinHash, pinLength } from "../../../app/kiosk/pin.ts";
import { PinLimiter } from "../../../app/kiosk/pin-limiter.ts";
import { t } from "../../../web/messages/messages.ts";

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
const limiter = new PinLimiter(keptText("tries"));

interface PinPadProps {
  readonly pin: PinHash;
  readonly onRight: () => void;
}

export function PinPad({ pin, onRight }: PinPadProps) {
  const [typed, setTyped] = useState("");
  // Enter may come before React has shown the last digit.
  const latest = useRef("");
  const type = (digitsTyped: string) => {
    latest.current = digitsTyped;
    setTyped(digitsTyped);
  };
  const [said, setSaid] = useState<"enter" | "wrong" | "checking">("enter");
  const waitSeconds = useWait(said);
  const isBlocked = waitSeconds > 0 || said === "checking";
  const add = (digit: string) => {
    if (isBlocked) return;
    setSaid("enter");
    if (latest.current.length < pinLength.maximum) type(latest.current + digit);
  };
  const erase = () => type(latest.current.slice(0, -1));
  const open = async () => {
    if (isBlocked || latest.current.length < pinLength.minimum) return;
    setSaid("checking");
    const isRight = await isPinRight(latest.current, pin);
    type("");
    if (isRight) {
      limiter.noteSuccess();
      onRight();
    } else {
      limiter.noteFailure(Date.now());
      setSaid("wrong");
    }
  };
  useTyping(add, erase, open);
  if (!canHash()) return <p role="alert">{t("kiosk.pin.noHash")}</p>;
  return (
    <fieldset className="kiosk-pin" aria-label={t("kiosk.pin.digits")}>
      <p className="kiosk-pin-dots" aria-hidden="true">
        {"●".repeat(typed.length).padEnd(pinLength.minimum, "○")}
      </p>
      <p role="status" className={said === "wrong" || waitSeconds > 0 ? "refusal" : undefined}>
        {waitSeconds > 0
          ? t("kiosk.pin.wait", { seconds: waitSeconds })
          : said === "enter" && typed !== ""
            ? t("kiosk.pin.typed", { digits: typed.length })
            : t(`kiosk.pin.${said}`)}
      </p>
      <div className="kiosk-pin-keys">
        {digits.map((digit) => (
          <button
            key={digit}
            type="button"
            className="button"
            disabled={isBlocked}
            onClick={() => add(digit)}
          >
            {digit}
          </button>
        ))}
        <button type="button" className="button" disabled={typed === ""} onClick={erase}>
          {t("kiosk.pin.erase")}
        </button>
        <button type="button" className="button" disabled={isBlocked} onClick={() => add("0")}>
          0
        </button>
        <button
          type="button"
          className="button"
          disabled={isBlocked || typed.length < pinLength.minimum}
          onClick={open}
        >
          {t("kiosk.pin.open")}
        </button>
      </div>
    </fieldset>
  );
}

/** A PIN can be typed wherever the focus is within the dialog. */
function useTyping(add: (digit: string) => void, erase: () => void, open: () => Promise<void>): void {
  useEffect(() => {
    const type = ({ key, target }: KeyboardEvent) => {
      if (/^\d$/.test(key)) {
        // Enter opens then, whichever button had the focus.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        add(key);
      }
      if (key === "Backspace") erase();
      if (key === "Enter" && !(target instanceof HTMLButtonElement)) void open();
    };
    window.addEventListener("keydown", type);
    return () => window.removeEventListener("keydown", type);
  });
}

/** Seconds until the next try. */
function useWait(said: string): number {
  const [seconds, setSeconds] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a wrong PIN may begin a wait
  useEffect(() => {
    const look = () => setSeconds(Math.ceil(limiter.waitMs(Date.now()) / 1000));
    look();
    const timer = setInterval(look, 500);
    return () => clearInterval(timer);
  }, [said]);
  return seconds;
}
