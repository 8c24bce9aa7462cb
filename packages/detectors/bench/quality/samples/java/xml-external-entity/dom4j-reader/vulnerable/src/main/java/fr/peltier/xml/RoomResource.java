package fr.peltier.xml;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import org.dom4j.Document;
import org.dom4j.DocumentException;
import org.xml.sax.SAXException;

@Path("/rooms")
public class RoomResource {
    @POST
    @Consumes("application/xml")
    public int load(InputStream body) {
        try {
            Document rooms = Readers.create().read(body);
            return rooms.getRootElement().elements("room").size();
        } catch (DocumentException | SAXException e) {
            throw new BadRequestException("no rooms", e);
        }
    }
}
