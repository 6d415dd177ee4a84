/** From an approved task to teams that have been sent out: scheme, approval, notice, recusal, changes of people. */
export const dispatchContract = {};
