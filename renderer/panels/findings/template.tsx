/** A text of a rule with the names of its values set apart. */
export function Template({ text }: { readonly text: string }) {
  return text.split(/(\{\w+\})/).map((part, index) =>
    part.startsWith('{') ? (
      <code key={index} className="mono">
        {part.slice(1, -1)}
      </code>
    ) : (
      part
    ),
  );
}
