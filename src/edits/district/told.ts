import type { PeerFigure, PeerGroup } from './peers.ts';

/** The figures that were told to be in a wrong measure, by `toldKey`. */
export type Told = ReadonlySet<string>;

/** Of a figure: the unit's name and the column's key. */
export const toldKey = (unit: string | null, column: string | null): string => `${unit}\n${column}`;

export const isTold = (told: Told, unit: string | null, column: string | null): boolean =>
  told.has(toldKey(unit, column));

/** The figures of a group that nothing was told of: the others spoil every comparison. */
export const untoldIn = ({ column, figures }: PeerGroup, told: Told): readonly PeerFigure[] =>
  figures.filter(({ from }) => !isTold(told, from.unit.name, column.key));
