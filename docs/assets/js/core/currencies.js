// @ts-check
/** Currencies as generator/units/currency.py has them; a test holds both to the same list. */

/** @typedef {import("../money.js").Currency} Currency */

/** Code, symbol (the code itself where a symbol would be ambiguous) and decimal places of the smallest coin. */
const TABLE = `AED AED 2|ARS ARS 2|AUD A$ 2|BGN BGN 2|BRL R$ 2|CAD C$ 2|CHF CHF 2|CLP CLP 0|CNY CN¥ 2|COP COP 2
CZK CZK 2|DKK DKK 2|EGP EGP 2|EUR € 2|GBP £ 2|GEL GEL 2|GHS GHS 2|HKD HK$ 2|HUF HUF 2|IDR IDR 2
ILS ₪ 2|INR ₹ 2|ISK ISK 0|JPY JP¥ 0|KES KES 2|KRW ₩ 0|KZT KZT 2|LKR LKR 2|MAD MAD 2|MXN MX$ 2
MYR MYR 2|NGN ₦ 2|NOK NOK 2|NZD NZ$ 2|PEN PEN 2|PHP ₱ 2|PKR PKR 2|PLN PLN 2|QAR QAR 2|RON RON 2
RSD RSD 2|SAR SAR 2|SEK SEK 2|SGD S$ 2|THB ฿ 2|TRY TRY 2|TWD NT$ 2|UAH ₴ 2|USD $ 2|UYU UYU 2|VND ₫ 0
ZAR ZAR 2`;

/** @type {Record<string, Currency>} by code; without the names that every object has, since codes come from anywhere */
export const CURRENCIES = Object.assign(
  Object.create(null),
  Object.fromEntries(
    TABLE.split(/[|\n]/).map((entry) => {
      const [code, symbol, places] = entry.split(" ");
      return [code, Object.freeze({ code, symbol, minor_units: Number(places) })];
    }),
  ),
);

/**
 * @param {string} code
 * @returns {Currency | null} `null` for one that this site does not know
 */
export function currencyOf(code) {
  return CURRENCIES[code] ?? null;
}
