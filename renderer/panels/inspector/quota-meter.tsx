interface QuotaMeterProps {
  readonly used: number;
  readonly limit: number;
  readonly label: string;
}

/** A quota of more than these is shown in tenths. */
const segmentsShown = 30;

/** How much of a quota is used, a segment each; from 80 % on it warns, over it is an error. */
export function QuotaMeter({ used, limit, label }: QuotaMeterProps) {
  const state = used > limit ? 'over' : used >= limit * 0.8 ? 'near' : 'calm';
  const segments = limit <= segmentsShown ? limit : 10;
  const filled = Math.ceil((used / limit) * segments);
  return (
    <div
      className={`quota quota-${state}`}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(limit, used)}
      aria-valuenow={used}
    >
      {Array.from({ length: segments }, (_, index) => (
        <span key={index} className={index < filled ? 'quota-used' : undefined} />
      ))}
    </div>
  );
}
