import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret that only the page opened from the printed address knows. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url');
}

/** Compares without telling by its duration how much was right. */
export function isSecret(secret: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(secret), digest(given));
}
