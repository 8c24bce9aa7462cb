package np.hostel.web;

public class NoSuchRoom extends RuntimeException {
    public NoSuchRoom(String room) {
        super("There is no room " + room);
    }
}
