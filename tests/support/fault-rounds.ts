/** How often a fault is caused at random moments: 3 times in CI, 30 in `npm run endurance`. */
export const faultRounds = (): number => Number(process.env['FAULT_ROUNDS'] ?? 2);
