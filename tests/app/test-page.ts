/** The parts of a window that hold an address, with a history to go back in. */
export class TestPage extends EventTarget {
  readonly entries: string[];
  present = 0;
  replaced = 0;

  constructor(address: string) {
    super();
    this.entries = [address];
  }

  get asWindow(): Window {
    return this as unknown as Window;
  }

  get location() {
    const { pathname, search, hash } = new URL(this.entries[this.present]!, "http://page.test");
    return { pathname, search, hash };
  }

  readonly history = {
    pushState: (_state: unknown, _title: string, address: string) => {
      this.entries.splice(++this.present, Number.POSITIVE_INFINITY, address);
    },
    replaceState: (_state: unknown, _title: string, address: string) => {
      this.entries[this.present] = address;
      this.replaced++;
    },
  };

  go(by: number): void {
    this.present += by;
    this.dispatchEvent(new Event("popstate"));
  }

  /** What a person does in the address line, where only the part from # on is another. */
  type(address: string): void {
    this.history.pushState(null, "", address);
    this.dispatchEvent(new Event("popstate"));
    this.dispatchEvent(new Event("hashchange"));
  }
}
