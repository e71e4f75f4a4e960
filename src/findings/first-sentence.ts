/** `名册里没有。` and `It is not there.` are sentences; the stop in `a.csv` ends none. */
export const firstSentence = (text: string): string => /^.*?(?:。|[.](?=\s|$))/u.exec(text)?.[0] ?? text;
