/** How much of a quota is used; from 80 % on it warns, over it is an error. */
export function QuotaMeter({
  used,
  limit,
  label,
}: {
  readonly used: number;
  readonly limit: number;
  readonly label: string;
}) {
  const state = used > limit ? 'over' : used >= limit * 0.8 ? 'near' : 'calm';
  return (
    <div
      className={`quota quota-${state}`}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={limit}
      aria-valuenow={used}
    >
      <span style={{ width: `${Math.min(100, (used / limit) * 100)}%` }} />
    </div>
  );
}
