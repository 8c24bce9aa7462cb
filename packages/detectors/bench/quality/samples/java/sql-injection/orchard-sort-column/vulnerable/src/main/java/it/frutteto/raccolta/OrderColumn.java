package it.frutteto.raccolta;

class OrderColumn {
    private final String asked;

    OrderColumn(String asked) {
        this.asked = asked;
    }

    String name() {
        return asked == null ? "pickedOn" : asked.trim();
    }
}
