package np.hostel.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.HtmlUtils;

@ControllerAdvice
public class HostelErrors {
    @ExceptionHandler(NoSuchRoom.class)
    public ResponseEntity<String> noSuchRoom(NoSuchRoom problem) {
        String text = HtmlUtils.htmlEscape(problem.getMessage());
        return ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(MediaType.TEXT_HTML).body("<h1>Sorry</h1><p>" + text + "</p>");
    }
}
