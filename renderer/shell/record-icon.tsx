import type { ReactNode } from 'react';

const shapes = {
  region: (
    <>
      <path d="M8 14s4.6-4.1 4.6-7.5a4.6 4.6 0 0 0-9.2 0C3.4 9.9 8 14 8 14z" />
      <circle cx="8" cy="6.5" r="1.6" />
    </>
  ),
  vpc: (
    <>
      <rect x="2" y="2.5" width="12" height="11" rx="2.5" />
      <path d="M5 6.2h6M5 9.8h3.6" />
    </>
  ),
  subnet: (
    <>
      <rect x="2" y="3" width="12" height="4" rx="1.2" />
      <rect x="2" y="9" width="12" height="4" rx="1.2" />
    </>
  ),
  routeTable: (
    <>
      <rect x="2" y="2.5" width="12" height="11" rx="1.5" />
      <path d="M2 6h12M2 9.7h12M6.4 6v7.5" />
    </>
  ),
  peering: (
    <>
      <rect x="1.5" y="5" width="4.5" height="6" rx="1.3" />
      <rect x="10" y="5" width="4.5" height="6" rx="1.3" />
      <path d="M6 8h4" />
    </>
  ),
  gateway: (
    <>
      <path d="M8 1.8 14 5v6l-6 3.2L2 11V5z" />
      <path d="M5 8h6M9 6l2 2-2 2" />
    </>
  ),
  account: (
    <>
      <circle cx="8" cy="5.4" r="2.7" />
      <path d="M2.8 13.6c.6-2.7 2.6-4.2 5.2-4.2s4.6 1.5 5.2 4.2" />
    </>
  ),
} satisfies Record<string, ReactNode>;

interface Props {
  readonly of: keyof typeof shapes;
  readonly size?: number;
}

/** The records of a design, in the stroke of the other icons. */
export function RecordIcon({ of, size = 16 }: Props) {
  return (
    <svg
      className="record-icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      style={{ flex: 'none' }}
    >
      {shapes[of]}
    </svg>
  );
}
