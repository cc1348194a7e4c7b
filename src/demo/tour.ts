import { type Player } from './player.ts';

/** Shows the main job: a first look around, a scan, one deal, one price, and how the data is doing. */
export async function playTour(player: Player): Promise<void> {
  await player.say('/start');
  await player.say('/scan');
  await player.tap(1);
  await player.tap('Back');
  await player.tap('Why hidden');
  await player.say('/prices ak redline ft');
  await player.tap(1);
  await player.say('/cachestats');
}
