import type { ReactNode } from 'react';

interface ClipProps {
  readonly className?: string;
  readonly children: ReactNode;
}

/** A text of one line, cut short where it does not fit; its tooltip has the whole of it. */
export function Clip({ className = '', children }: ClipProps) {
  return (
    <span className={`clip ${className}`.trim()} {...(typeof children === 'string' && { title: children })}>
      {children}
    </span>
  );
}
