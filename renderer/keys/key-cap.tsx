import { Kbd } from '@mantine/core';
import { keyParts } from '../commands/key-words.ts';
import './keys.css';

/** A key as it is printed on the keyboard. */
export function KeyCap({ keys }: { readonly keys: string }) {
  return (
    <span className="key-cap">
      {keyParts(keys).map((part) => (
        <Kbd key={part}>{part}</Kbd>
      ))}
    </span>
  );
}
