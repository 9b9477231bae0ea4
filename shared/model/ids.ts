/** Makes an id that nothing else has, such as `vpc-k3f9x2ab`. Randomness is the caller's to give. */
export type NewId = (prefix: string) => string;

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** An id maker over a source of random numbers in [0, 1); `taken` says which ids are not free. */
export function makeNewId(random: () => number, taken: (id: string) => boolean = () => false): NewId {
  return (prefix) => {
    for (;;) {
      let id = `${prefix}-`;
      for (let i = 0; i < 8; i++) id += alphabet[Math.floor(random() * alphabet.length)]!;
      if (!taken(id)) return id;
    }
  };
}
