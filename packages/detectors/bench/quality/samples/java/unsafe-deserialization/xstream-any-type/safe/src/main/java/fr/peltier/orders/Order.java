package fr.peltier.orders;

public class Order {
    private int pieces;

    public int getPieces() {
        return pieces;
    }
}
