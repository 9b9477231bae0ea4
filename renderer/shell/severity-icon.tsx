import type { Severity } from '../../shared/rules/engine/finding.ts';

/** Octagon, triangle, circle: a severity is told without its colour. */
export function SeverityIcon({ severity, size = 14 }: { readonly severity: Severity; readonly size?: number }) {
  return (
    <svg
      className={`sev-${severity}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="currentColor"
      aria-hidden
      style={{ flex: 'none' }}
    >
      {severity === 'error' && <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />}
      {severity === 'warning' && (
        <path d="M8 1.5c.5 0 .9.2 1.1.7l6 10.6c.5.9-.1 1.9-1.1 1.9H2c-1 0-1.6-1-1.1-1.9l6-10.6c.2-.5.6-.7 1.1-.7z" />
      )}
      {severity === 'info' && <circle cx="8" cy="8" r="7" />}
      <g stroke="var(--bg-raised)" strokeWidth="1.6" strokeLinecap="round">
        {severity === 'error' && <path d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8" />}
        {severity === 'warning' && <path d="M8 6v3.6M8 12v.01" />}
        {severity === 'info' && <path d="M8 7.5v4M8 4.7v.01" />}
      </g>
    </svg>
  );
}
