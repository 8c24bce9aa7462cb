package fr.peltier.plans;

import java.io.Serializable;

public class Plan implements Serializable {
    private static final long serialVersionUID = 1L;
    private int rooms;

    public int getRooms() {
        return rooms;
    }
}
