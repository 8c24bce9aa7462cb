package it.frutteto.raccolta;

class OrderColumn {
    private final String asked;

    OrderColumn(String asked) {
        this.asked = asked;
    }

    String name() {
        switch (asked == null ? "" : asked.trim()) {
            case "weight":
                return "kilograms";
            case "tree":
                return "treeNumber";
            default:
                return "pickedOn";
        }
    }
}
