/** The key stream of RC4, which old workbooks are encrypted with and Node's own cryptography no longer offers. */
export class Rc4 {
  readonly #state: Uint8Array;
  #i = 0;
  #j = 0;

  constructor(key: Uint8Array) {
    const state = Uint8Array.from({ length: 256 }, (_, index) => index);
    for (let i = 0, j = 0; i < 256; i++) {
      const value = state[i] ?? 0;
      j = (j + value + (key[i % key.length] ?? 0)) & 0xff;
      state[i] = state[j] ?? 0;
      state[j] = value;
    }
    this.#state = state;
  }

  /** The next byte to combine with one of the text. */
  next(): number {
    const state = this.#state;
    this.#i = (this.#i + 1) & 0xff;
    const first = state[this.#i] ?? 0;
    this.#j = (this.#j + first) & 0xff;
    const second = state[this.#j] ?? 0;
    state[this.#i] = second;
    state[this.#j] = first;
    return state[(first + second) & 0xff] ?? 0;
  }

  /** Encrypts or decrypts bytes. */
  apply(bytes: Uint8Array): Uint8Array {
    return bytes.map((byte) => byte ^ this.next());
  }
}
