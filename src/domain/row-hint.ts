/**
 * What a row of data says of itself besides its figures. `outer` and `inner`: it heads rows of its kind, as 一、农村 and
 * （一）山区 do; `own`: it is called like the return; `total`: its remark says so. Null for one more record.
 */
export type RowHint = 'outer' | 'inner' | 'nameless' | 'own' | 'total' | null;
