/** Two networks and the line between them. */
export function Logo({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden style={{ color: 'var(--accent)', flex: 'none' }}>
      <g fill="currentColor">
        <rect x="1" y="5" width="13" height="13" rx="4" />
        <rect x="18" y="14" width="13" height="13" rx="4" />
      </g>
      <path d="M14 11.5h4.5a3.5 3.5 0 0 1 3.5 3.5" fill="none" stroke="currentColor" strokeWidth="3" />
    </svg>
  );
}
