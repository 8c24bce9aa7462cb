package stock;

public record Item(int price, int size) {
    public int getPrice() {
        return price;
    }

    public int getSize() {
        return size;
    }
}
