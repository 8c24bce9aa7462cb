package lk.tehus.rabat;

interface DiscountRule {
    String expression(String written);
}
