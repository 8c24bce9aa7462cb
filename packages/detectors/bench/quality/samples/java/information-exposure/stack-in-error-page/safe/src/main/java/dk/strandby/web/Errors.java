package dk.strandby.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseBody;

@ControllerAdvice
public class Errors {
    @ExceptionHandler
    @ResponseBody
    public ResponseEntity<Map<String, Object>> onFault(IllegalStateException fault) {
        Map<String, Object> body = new HashMap<>();
        body.put("code", 1409);
        body.put("frames", fault.getStackTrace().length);
        return ResponseEntity.internalServerError().body(body);
    }
}
