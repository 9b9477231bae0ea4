/** Disc, dashed ring, clock, barred ring: a peering's status is told without its colour. */
export function StatusIcon({ group }: { readonly group: 'active' | 'planned' | 'pending' | 'inactive' }) {
  return (
    <svg
      className={`st-${group}`}
      width={12}
      height={12}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      aria-hidden
      style={{ flex: 'none' }}
    >
      {group === 'active' && <circle cx="8" cy="8" r="5" fill="currentColor" stroke="none" />}
      {group === 'planned' && <circle cx="8" cy="8" r="5.2" strokeDasharray="3.2 2.2" strokeLinecap="butt" />}
      {group === 'pending' && (
        <>
          <circle cx="8" cy="8" r="5.6" />
          <path d="M8 4.8V8l2.2 1.5" />
        </>
      )}
      {group === 'inactive' && (
        <>
          <circle cx="8" cy="8" r="5.4" />
          <path d="m4.3 11.7 7.4-7.4" />
        </>
      )}
    </svg>
  );
}
