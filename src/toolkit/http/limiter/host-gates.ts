import { type SharedRedis } from '../../redis/shared-redis.ts';
import { createHostGate, type HostGate } from './host-gate.ts';
import { sharePause } from './shared-starts-scripts.ts';

/** The gates of all hosts, made when first needed. */
export interface HostGates {
  /** Holds back this process only. */
  own(host: string): HostGate;
  /** Has all processes that share a Redis pause. */
  shared(host: string): HostGate;
}

/** Creates gates, all of them open. */
export function createHostGates(redis: SharedRedis | undefined): HostGates {
  const gates = new Map<string, HostGate>();
  const own = (host: string): HostGate => {
    const gate = gates.get(host) ?? createHostGate();
    gates.set(host, gate);
    return gate;
  };
  return {
    own,
    shared: (host) => {
      const gate = own(host);
      if (redis === undefined) return gate;
      const pause = (forMs: number): void => {
        gate.pause(forMs);
        sharePause(redis, host, forMs);
      };
      return { ...gate, pause };
    },
  };
}
