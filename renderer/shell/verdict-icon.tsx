import type { ReactNode } from 'react';
import type { PairCode } from '../../shared/reach/pair-block.ts';
import './verdict-icon.css';

/** Disc, half disc, stopped arrow, cross, question mark: a verdict is told without its colour. */
const shapes: Readonly<Record<Exclude<PairCode, 'none'>, ReactNode>> = {
  reachable: <circle cx="8" cy="8" r="4.6" fill="currentColor" stroke="none" />,
  partial: (
    <>
      <circle cx="8" cy="8" r="4.6" />
      <path d="M8 3.4a4.6 4.6 0 0 0 0 9.2z" fill="currentColor" stroke="none" />
    </>
  ),
  'one-way': <path d="M2.6 8h7.2M7 5l3 3-3 3M13 3.8v8.4" />,
  unreachable: <path d="m4.2 4.2 7.6 7.6M11.8 4.2l-7.6 7.6" />,
  unknown: <path d="M5.6 6.1a2.4 2.4 0 1 1 3.7 2c-.9.6-1.3 1-1.3 1.9M8 12.6v.1" />,
  apart: <path d="M5.6 8h4.8" />,
};

/** A verdict of the reachability matrix; `apart` is unreachable where nobody joined the two VPCs. */
export function VerdictIcon({ of, size = 16 }: { readonly of: Exclude<PairCode, 'none'>; readonly size?: number }) {
  return (
    <svg
      className={`verdict-icon v-${of}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {shapes[of]}
    </svg>
  );
}
