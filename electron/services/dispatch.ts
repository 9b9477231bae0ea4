import { requests, type Reply, type RequestName } from '../../shared/ipc/contract.ts';
import type { Handlers } from './services.ts';

/** Where faults of the program go; a person only sees the reference. */
export type ReportFault = (reference: string, error: unknown) => void;

/**
 * Answers one request of the window: the name and the input are checked before anything else looks at them, a problem
 * comes back in words, and a fault of the program as `internal` with the reference under which it was logged.
 */
export async function dispatch(
  handlers: Handlers,
  name: unknown,
  input: unknown,
  reportFault: ReportFault,
): Promise<Reply> {
  if (typeof name !== 'string' || !Object.hasOwn(requests, name)) {
    return refusal('unknown-request', '', 'The request is not one that Peerplan knows.', 'Restart Peerplan.');
  }
  const known = name as RequestName;
  const parsed = requests[known].input.safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = [known, ...(issue?.path ?? [])].join('.');
    return refusal(
      'bad-request',
      path,
      `The value is refused: ${issue?.message ?? 'unknown'}.`,
      'Correct it and try again.',
    );
  }
  try {
    const handler = handlers[known] as (value: unknown) => ReturnType<Handlers[RequestName]>;
    const result = await handler(parsed.data);
    return result.ok ? { ok: true, value: result.value } : { ok: false, problem: { ...result.problem } };
  } catch (error) {
    const reference = `${known} ${new Date().toISOString()}`;
    reportFault(reference, error);
    return refusal(
      'internal',
      '',
      `Peerplan could not do this (${error instanceof Error ? error.message : String(error)}).`,
      `Nothing was changed. The log has it under "${reference}".`,
    );
  }
}

function refusal(code: string, path: string, message: string, remedy: string): Reply {
  return { ok: false, problem: { code, path, message, remedy } };
}
