/** Why a figure is not what its cell shows. */
export type ReadingWay =
  /** White space round it was left out. */
  | 'trimmed'
  /** Full width, signs, thousands separators, odd spaces. */
  | 'spelling'
  | 'power-of-ten'
  /** A measure behind it. */
  | 'measure'
  /** 百, 千, 万 or 亿 behind it. */
  | 'scale'
  | 'numeral'
  /** Digits mixed with 万 and 千. */
  | 'mixed'
  | 'share-in-words'
  | 'money'
  /** 共 or 合计 before it. */
  | 'counted'
  /** 无 and its like, read as 0. */
  | 'nil'
  /** An ellipsis, read as 0. */
  | 'ellipsis'
  | 'approximate'
  /** 一 alone, which may be a dash, read as 1. */
  | 'lone-one'
  /** Its own measure was converted to the one that is asked. */
  | 'converted'
  /** The header's measure was converted to the one that is asked. */
  | 'header-unit'
  | 'date'
  | 'truth'
  /** It stands in the first of the cells that this one is merged with. */
  | 'merged';
