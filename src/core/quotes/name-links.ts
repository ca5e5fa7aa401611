/** As a part of a pattern, the small words before a surname, with the spaces behind them: "de la " of "Ana de la Cruz"; or none. */
export const NAME_LINKS = "(?:(?:de|van|von|der|den|la|al|el|bin) ){0,2}";
