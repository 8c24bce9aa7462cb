package lk.tehus.rabat;

final class DiscountRules {
    private DiscountRules() {
    }

    static DiscountRule today() {
        return new WrittenRule();
    }

    private static class WrittenRule implements DiscountRule {
        @Override
        public String expression(String written) {
            return "10 + " + written;
        }
    }

    private static class FixedRule implements DiscountRule {
        @Override
        public String expression(String written) {
            return written.isEmpty() ? "10" : "10 + 5";
        }
    }
}
