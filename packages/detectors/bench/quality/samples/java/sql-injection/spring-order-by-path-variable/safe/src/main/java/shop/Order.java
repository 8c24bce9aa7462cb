package shop;

public record Order(String column) {
    public String clause() {
        return " ORDER BY " + column + " LIMIT 50";
    }
}
