// When an office sends mail: weights of the hours of a week, and the moments that divide a stretch of days evenly by them.

const WEEKDAYS = [0.22, 0.16, 1, 1.15, 1.1, 1.05, 0.8]; // from Saturday
const HOURS = [1, 1, 1, 1, 1, 2, 4, 9, 20, 26, 26, 22, 14, 20, 24, 22, 18, 10, 5, 4, 3, 3, 2, 1];
const HOUR_SECONDS = 3600;

/** @returns {number[]} `count` moments in seconds from Saturday 00:00 of a stretch of `days` days, ascending */
export function spreadOver(days, count) {
  const weights = Array.from({ length: days * 24 }, (_, hour) => (WEEKDAYS[Math.floor(hour / 24) % 7] ?? 1) * (HOURS[hour % 24] ?? 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const moments = [];
  let passed = 0;
  weights.forEach((weight, hour) => {
    while (moments.length < count && ((moments.length + 0.5) / count) * total <= passed + weight) {
      const share = (((moments.length + 0.5) / count) * total - passed) / weight;
      moments.push((hour + share) * HOUR_SECONDS);
    }
    passed += weight;
  });
  return moments;
}
