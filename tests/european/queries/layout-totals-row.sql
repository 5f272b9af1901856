SELECT header, stated, counted FROM control_total;
