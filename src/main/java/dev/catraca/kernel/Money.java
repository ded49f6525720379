package dev.catraca.kernel;

import java.util.Currency;

/**
 * An amount in minor units (cents) of one ISO 4217 currency. Arithmetic is exact: an overflow or a mix of currencies
 * is a bug and throws.
 */
public record Money(long amount, String currency) implements Comparable<Money> {

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(amount, sameCurrency(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(amount, sameCurrency(other)), currency);
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(amount, count), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(amount), currency);
    }

    public boolean isZero() {
        return amount == 0;
    }

    public boolean isPositive() {
        return amount > 0;
    }

    public boolean isNegative() {
        return amount < 0;
    }

    /** Decimal places of the currency: 2 for BRL, 0 for JPY. */
    public int decimals() {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(amount, sameCurrency(other));
    }

    private long sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s do not mix".formatted(currency, other.currency));
        }
        return other.amount;
    }
}
