import { type Headers } from '../headers.ts';

/** An answer as it is kept: the received bytes and what is needed to judge its age. */
export interface StoredAnswer {
  readonly key: string;
  /** Tells apart answers of one key that a Vary selects; empty where there is one answer only. */
  readonly variant: string;
  readonly route: string;
  /** Absolute, without fragment: what an invalidation names. */
  readonly url: string;
  readonly tags: readonly string[];
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  /** Digest of each request header that the answer's Vary names; null where the request had none. */
  readonly selectedBy: Readonly<Record<string, string | null>>;
  /** Milliseconds since the epoch: when the request left and when the answer had arrived or was last confirmed. */
  readonly requestedAt: number;
  readonly receivedAt: number;
  /** When a request that slides the lifetime used it last, in milliseconds since the epoch. */
  readonly slidTo?: number;
  /** When it may be swept, in milliseconds since the epoch. */
  readonly expiresAt: number;
  /** How the kept bytes are compressed. */
  readonly encoding: BodyEncoding;
  readonly body: Uint8Array;
}

/** Compression of kept bytes, by its HTTP name. */
export type BodyEncoding = 'identity' | 'gzip' | 'br' | 'deflate';
