import { asRecord, asText, oneOf } from '../shared/check.ts';
import type { Activity } from './activity.ts';

/** A thumb under a reply; null takes it back. */
export type Rating = 'up' | 'down' | null;

/** What an event says of a reply, if it is a rating. */
export function readRating(activity: Activity): { readonly activityId: string; readonly rating: Rating } | undefined {
  const value = asRecord(activity.value);
  const activityId = asText(value['activityId'], 300);
  if (activity.name !== 'feedback' || !activityId) return undefined;
  return { activityId, rating: oneOf(['up', 'down'] as const, value['rating']) ?? null };
}
