(module
 (type $0 (func (param i32 i32 i32 i32 i32 f64 f64 f64 i32 f64 i32 i32)))
 (type $1 (func (param i32 i32 f64 i32 i32) (result f64)))
 (type $2 (func (param i32 i32 f64 i32 i32 i32) (result i32)))
 (import "engine" "memory" (memory $0 1 65536))
 (export "deliver" (func $deliver))
 (export "deliverImposed" (func $deliverImposed))
 (export "integrateExcitatory" (func $integrateExcitatory))
 (export "integrateInhibitory" (func $integrateInhibitory))
 (export "listExcitatoryPastThreshold" (func $listExcitatoryPastThreshold))
 (export "listInhibitoryPastThreshold" (func $listInhibitoryPastThreshold))
 (func $deliver (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 i32) (param $9 f64) (param $10 i32) (param $11 i32)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 i32)
  (local $19 i32)
  (local $20 f64)
  (local $21 f64)
  (local $22 f64)
  (local $23 f64)
  (local $24 f64)
  (local $25 f64)
  (local $26 f64)
  (local $27 f64)
  (local $28 f64)
  (local $29 f64)
  (local $30 f64)
  (local $31 f64)
  (local $32 f64)
  (local $33 f64)
  (local $34 f64)
  (local $35 f64)
  (local $36 f64)
  (local $37 v128)
  (local $38 v128)
  (local $39 v128)
  (local $40 v128)
  (local $41 v128)
  (local $42 v128)
  (local $43 v128)
  (local $44 v128)
  (local $45 v128)
  (local $46 v128)
  (local $47 v128)
  (local $48 v128)
  (local $49 v128)
  (local $50 v128)
  (local $51 v128)
  (local $52 v128)
  (local $53 v128)
  (local $54 v128)
  (local $55 i32)
  (local $56 i32)
  (local $57 v128)
  (local $58 i32)
  (local.set $8
   (i32.load offset=136
    (local.get $0)
   )
  )
  (local.set $18
   (i32.load offset=140
    (local.get $0)
   )
  )
  (local.set $19
   (i32.load offset=144
    (local.get $0)
   )
  )
  (local.set $20
   (f64.load
    (local.get $0)
   )
  )
  (local.set $21
   (f64.load offset=8
    (local.get $0)
   )
  )
  (local.set $22
   (f64.load offset=16
    (local.get $0)
   )
  )
  (local.set $23
   (f64.load offset=24
    (local.get $0)
   )
  )
  (local.set $24
   (f64.load offset=32
    (local.get $0)
   )
  )
  (local.set $25
   (f64.load offset=40
    (local.get $0)
   )
  )
  (local.set $26
   (f64.load offset=48
    (local.get $0)
   )
  )
  (local.set $27
   (f64.load offset=56
    (local.get $0)
   )
  )
  (local.set $28
   (f64.load offset=64
    (local.get $0)
   )
  )
  (local.set $29
   (f64.load offset=72
    (local.get $0)
   )
  )
  (local.set $30
   (f64.load offset=80
    (local.get $0)
   )
  )
  (local.set $31
   (f64.load offset=88
    (local.get $0)
   )
  )
  (local.set $32
   (f64.load offset=96
    (local.get $0)
   )
  )
  (local.set $33
   (f64.load offset=104
    (local.get $0)
   )
  )
  (local.set $34
   (f64.load offset=112
    (local.get $0)
   )
  )
  (local.set $35
   (f64.load offset=120
    (local.get $0)
   )
  )
  (local.set $36
   (f64.load offset=128
    (local.get $0)
   )
  )
  (if
   (i32.lt_u
    (local.tee $0
     (i32.shl
      (local.get $10)
      (i32.const 2)
     )
    )
    (local.tee $10
     (i32.shl
      (local.get $11)
      (i32.const 2)
     )
    )
   )
   (then
    (local.set $37
     (f32x4.splat
      (f32.demote_f64
       (local.get $5)
      )
     )
    )
    (local.set $38
     (f32x4.splat
      (f32.demote_f64
       (local.get $23)
      )
     )
    )
    (local.set $14
     (f32x4.splat
      (f32.demote_f64
       (local.get $20)
      )
     )
    )
    (local.set $39
     (f32x4.splat
      (f32.demote_f64
       (local.get $6)
      )
     )
    )
    (local.set $40
     (f32x4.splat
      (f32.demote_f64
       (local.get $24)
      )
     )
    )
    (local.set $15
     (f32x4.splat
      (f32.demote_f64
       (local.get $21)
      )
     )
    )
    (local.set $41
     (f32x4.splat
      (f32.demote_f64
       (local.get $7)
      )
     )
    )
    (local.set $42
     (f32x4.splat
      (f32.demote_f64
       (local.get $25)
      )
     )
    )
    (local.set $16
     (f32x4.splat
      (f32.demote_f64
       (local.get $22)
      )
     )
    )
    (local.set $43
     (f32x4.splat
      (f32.demote_f64
       (local.get $26)
      )
     )
    )
    (local.set $44
     (f32x4.splat
      (f32.demote_f64
       (local.get $27)
      )
     )
    )
    (local.set $45
     (f32x4.splat
      (f32.demote_f64
       (local.get $28)
      )
     )
    )
    (local.set $46
     (f32x4.splat
      (f32.demote_f64
       (local.get $29)
      )
     )
    )
    (local.set $47
     (f32x4.splat
      (f32.demote_f64
       (local.get $9)
      )
     )
    )
    (local.set $48
     (f32x4.splat
      (f32.demote_f64
       (local.get $30)
      )
     )
    )
    (local.set $49
     (f32x4.splat
      (f32.demote_f64
       (local.get $34)
      )
     )
    )
    (local.set $50
     (f32x4.splat
      (f32.demote_f64
       (local.get $32)
      )
     )
    )
    (local.set $51
     (f32x4.splat
      (f32.demote_f64
       (local.get $31)
      )
     )
    )
    (local.set $52
     (f32x4.splat
      (f32.demote_f64
       (local.get $35)
      )
     )
    )
    (local.set $53
     (f32x4.splat
      (f32.demote_f64
       (local.get $33)
      )
     )
    )
    (local.set $54
     (f32x4.splat
      (f32.demote_f64
       (local.get $36)
      )
     )
    )
    (loop $passes
     (local.set $13
      (f32x4.add
       (f32x4.add
        (local.tee $12
         (f32x4.add
          (f32x4.add
           (v128.bitselect
            (f32x4.sub
             (local.tee $12
              (v128.bitselect
               (f32x4.add
                (local.tee $12
                 (f32x4.sub
                  (local.tee $12
                   (f32x4.mul
                    (v128.load
                     (i32.add
                      (local.get $0)
                      (local.get $2)
                     )
                    )
                    (local.get $37)
                   )
                  )
                  (f32x4.mul
                   (f32x4.floor
                    (f32x4.mul
                     (local.get $12)
                     (local.get $38)
                    )
                   )
                   (local.get $14)
                  )
                 )
                )
                (local.get $14)
               )
               (local.get $12)
               (f32x4.lt
                (local.get $12)
                (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
               )
              )
             )
             (local.get $14)
            )
            (local.get $12)
            (f32x4.ge
             (local.get $12)
             (local.get $14)
            )
           )
           (local.tee $13
            (v128.bitselect
             (f32x4.sub
              (local.tee $12
               (v128.bitselect
                (f32x4.add
                 (local.tee $12
                  (f32x4.sub
                   (local.tee $12
                    (f32x4.mul
                     (v128.load
                      (i32.add
                       (local.get $0)
                       (local.get $3)
                      )
                     )
                     (local.get $39)
                    )
                   )
                   (f32x4.mul
                    (f32x4.floor
                     (f32x4.mul
                      (local.get $12)
                      (local.get $40)
                     )
                    )
                    (local.get $15)
                   )
                  )
                 )
                 (local.get $15)
                )
                (local.get $12)
                (f32x4.lt
                 (local.get $12)
                 (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
                )
               )
              )
              (local.get $15)
             )
             (local.get $12)
             (f32x4.ge
              (local.get $12)
              (local.get $15)
             )
            )
           )
          )
          (local.tee $17
           (v128.bitselect
            (f32x4.sub
             (local.tee $12
              (v128.bitselect
               (f32x4.add
                (local.tee $12
                 (f32x4.sub
                  (local.tee $12
                   (f32x4.mul
                    (v128.load
                     (i32.add
                      (local.get $0)
                      (local.get $4)
                     )
                    )
                    (local.get $41)
                   )
                  )
                  (f32x4.mul
                   (f32x4.floor
                    (f32x4.mul
                     (local.get $12)
                     (local.get $42)
                    )
                   )
                   (local.get $16)
                  )
                 )
                )
                (local.get $16)
               )
               (local.get $12)
               (f32x4.lt
                (local.get $12)
                (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
               )
              )
             )
             (local.get $16)
            )
            (local.get $12)
            (f32x4.ge
             (local.get $12)
             (local.get $16)
            )
           )
          )
         )
        )
        (local.get $13)
       )
       (f32x4.mul
        (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
        (local.get $17)
       )
      )
     )
     (local.set $13
      (f32x4.add
       (f32x4.mul
        (v128.load
         (local.tee $11
          (i32.add
           (local.get $0)
           (local.get $18)
          )
         )
        )
        (local.get $52)
       )
       (f32x4.add
        (f32x4.mul
         (f32x4.convert_i32x4_s
          (v128.and
           (local.tee $17
            (v128.load
             (local.tee $55
              (i32.add
               (local.get $0)
               (local.get $1)
              )
             )
            )
           )
           (v128.const i32x4 0x0000ffff 0x0000ffff 0x0000ffff 0x0000ffff)
          )
         )
         (local.get $50)
        )
        (f32x4.mul
         (local.tee $12
          (v128.and
           (v128.bitselect
            (v128.bitselect
             (v128.bitselect
              (v128.const i32x4 0x40800000 0x40800000 0x40800000 0x40800000)
              (v128.const i32x4 0x40400000 0x40400000 0x40400000 0x40400000)
              (f32x4.ge
               (local.tee $12
                (f32x4.add
                 (f32x4.mul
                  (f32x4.sub
                   (local.get $12)
                   (f32x4.mul
                    (v128.const i32x4 0x45800000 0x45800000 0x45800000 0x45800000)
                    (f32x4.floor
                     (f32x4.div
                      (local.get $12)
                      (v128.const i32x4 0x45800000 0x45800000 0x45800000 0x45800000)
                     )
                    )
                   )
                  )
                  (v128.const i32x4 0x45800000 0x45800000 0x45800000 0x45800000)
                 )
                 (f32x4.sub
                  (local.get $13)
                  (f32x4.mul
                   (v128.const i32x4 0x45800000 0x45800000 0x45800000 0x45800000)
                   (f32x4.floor
                    (f32x4.div
                     (local.get $13)
                     (v128.const i32x4 0x45800000 0x45800000 0x45800000 0x45800000)
                    )
                   )
                  )
                 )
                )
               )
               (local.get $46)
              )
             )
             (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
             (f32x4.ge
              (local.get $12)
              (local.get $45)
             )
            )
            (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
            (f32x4.ge
             (local.get $12)
             (local.get $44)
            )
           )
           (f32x4.ge
            (local.get $12)
            (local.get $43)
           )
          )
         )
         (local.get $51)
        )
       )
      )
     )
     (local.set $57
      (f32x4.add
       (f32x4.mul
        (v128.load
         (local.tee $56
          (i32.add
           (local.get $0)
           (local.get $19)
          )
         )
        )
        (local.get $54)
       )
       (f32x4.mul
        (f32x4.convert_i32x4_s
         (v128.and
          (i32x4.shr_u
           (local.get $17)
           (i32.const 16)
          )
          (v128.const i32x4 0x000000ff 0x000000ff 0x000000ff 0x000000ff)
         )
        )
        (local.get $53)
       )
      )
     )
     (v128.store
      (local.tee $58
       (i32.add
        (local.get $0)
        (local.get $8)
       )
      )
      (f32x4.add
       (f32x4.mul
        (v128.load
         (local.get $58)
        )
        (local.get $49)
       )
       (f32x4.add
        (f32x4.mul
         (f32x4.convert_i32x4_s
          (i32x4.shr_u
           (local.get $17)
           (i32.const 24)
          )
         )
         (local.get $47)
        )
        (f32x4.mul
         (local.get $12)
         (local.get $48)
        )
       )
      )
     )
     (v128.store
      (local.get $11)
      (local.get $13)
     )
     (v128.store
      (local.get $56)
      (local.get $57)
     )
     (v128.store
      (local.get $55)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (br_if $passes
      (i32.gt_u
       (local.get $10)
       (local.tee $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
      )
     )
    )
   )
  )
 )
 (func $deliverImposed (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 i32) (param $9 f64) (param $10 i32) (param $11 i32)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 i32)
  (local $19 i32)
  (local $20 i32)
  (local $21 f64)
  (local $22 f64)
  (local $23 f64)
  (local $24 f64)
  (local $25 f64)
  (local $26 f64)
  (local $27 f64)
  (local $28 f64)
  (local $29 f64)
  (local $30 f64)
  (local $31 f64)
  (local $32 f64)
  (local $33 f64)
  (local $34 f64)
  (local $35 f64)
  (local $36 f64)
  (local $37 f64)
  (local $38 v128)
  (local $39 v128)
  (local $40 v128)
  (local $41 v128)
  (local $42 v128)
  (local $43 v128)
  (local $44 v128)
  (local $45 v128)
  (local $46 v128)
  (local $47 v128)
  (local $48 v128)
  (local $49 v128)
  (local $50 v128)
  (local $51 v128)
  (local $52 v128)
  (local $53 v128)
  (local $54 v128)
  (local $55 v128)
  (local $56 i32)
  (local $57 i32)
  (local $58 v128)
  (local $59 i32)
  (local.set $18
   (i32.load offset=136
    (local.get $0)
   )
  )
  (local.set $19
   (i32.load offset=140
    (local.get $0)
   )
  )
  (local.set $20
   (i32.load offset=144
    (local.get $0)
   )
  )
  (local.set $21
   (f64.load
    (local.get $0)
   )
  )
  (local.set $22
   (f64.load offset=8
    (local.get $0)
   )
  )
  (local.set $23
   (f64.load offset=16
    (local.get $0)
   )
  )
  (local.set $24
   (f64.load offset=24
    (local.get $0)
   )
  )
  (local.set $25
   (f64.load offset=32
    (local.get $0)
   )
  )
  (local.set $26
   (f64.load offset=40
    (local.get $0)
   )
  )
  (local.set $27
   (f64.load offset=48
    (local.get $0)
   )
  )
  (local.set $28
   (f64.load offset=56
    (local.get $0)
   )
  )
  (local.set $29
   (f64.load offset=64
    (local.get $0)
   )
  )
  (local.set $30
   (f64.load offset=72
    (local.get $0)
   )
  )
  (local.set $31
   (f64.load offset=80
    (local.get $0)
   )
  )
  (local.set $32
   (f64.load offset=88
    (local.get $0)
   )
  )
  (local.set $33
   (f64.load offset=96
    (local.get $0)
   )
  )
  (local.set $34
   (f64.load offset=104
    (local.get $0)
   )
  )
  (local.set $35
   (f64.load offset=112
    (local.get $0)
   )
  )
  (local.set $36
   (f64.load offset=120
    (local.get $0)
   )
  )
  (local.set $37
   (f64.load offset=128
    (local.get $0)
   )
  )
  (if
   (i32.lt_u
    (local.tee $0
     (i32.shl
      (local.get $10)
      (i32.const 2)
     )
    )
    (local.tee $10
     (i32.shl
      (local.get $11)
      (i32.const 2)
     )
    )
   )
   (then
    (local.set $38
     (f32x4.splat
      (f32.demote_f64
       (local.get $5)
      )
     )
    )
    (local.set $39
     (f32x4.splat
      (f32.demote_f64
       (local.get $24)
      )
     )
    )
    (local.set $14
     (f32x4.splat
      (f32.demote_f64
       (local.get $21)
      )
     )
    )
    (local.set $40
     (f32x4.splat
      (f32.demote_f64
       (local.get $6)
      )
     )
    )
    (local.set $41
     (f32x4.splat
      (f32.demote_f64
       (local.get $25)
      )
     )
    )
    (local.set $15
     (f32x4.splat
      (f32.demote_f64
       (local.get $22)
      )
     )
    )
    (local.set $42
     (f32x4.splat
      (f32.demote_f64
       (local.get $7)
      )
     )
    )
    (local.set $43
     (f32x4.splat
      (f32.demote_f64
       (local.get $26)
      )
     )
    )
    (local.set $16
     (f32x4.splat
      (f32.demote_f64
       (local.get $23)
      )
     )
    )
    (local.set $44
     (f32x4.splat
      (f32.demote_f64
       (local.get $27)
      )
     )
    )
    (local.set $45
     (f32x4.splat
      (f32.demote_f64
       (local.get $28)
      )
     )
    )
    (local.set $46
     (f32x4.splat
      (f32.demote_f64
       (local.get $29)
      )
     )
    )
    (local.set $47
     (f32x4.splat
      (f32.demote_f64
       (local.get $30)
      )
     )
    )
    (local.set $48
     (f32x4.splat
      (f32.demote_f64
       (local.get $9)
      )
     )
    )
    (local.set $49
     (f32x4.splat
      (f32.demote_f64
       (local.get $31)
      )
     )
    )
    (local.set $50
     (f32x4.splat
      (f32.demote_f64
       (local.get $35)
      )
     )
    )
    (local.set $51
     (f32x4.splat
      (f32.demote_f64
       (local.get $33)
      )
     )
    )
    (local.set $52
     (f32x4.splat
      (f32.demote_f64
       (local.get $32)
      )
     )
    )
    (local.set $53
     (f32x4.splat
      (f32.demote_f64
       (local.get $36)
      )
     )
    )
    (local.set $54
     (f32x4.splat
      (f32.demote_f64
       (local.get $34)
      )
     )
    )
    (local.set $55
     (f32x4.splat
      (f32.demote_f64
       (local.get $37)
      )
     )
    )
    (loop $passes
     (local.set $13
      (f32x4.add
       (f32x4.add
        (local.tee $12
         (f32x4.add
          (f32x4.add
           (v128.bitselect
            (f32x4.sub
             (local.tee $12
              (v128.bitselect
               (f32x4.add
                (local.tee $12
                 (f32x4.sub
                  (local.tee $12
                   (f32x4.mul
                    (v128.load
                     (i32.add
                      (local.get $0)
                      (local.get $2)
                     )
                    )
                    (local.get $38)
                   )
                  )
                  (f32x4.mul
                   (f32x4.floor
                    (f32x4.mul
                     (local.get $12)
                     (local.get $39)
                    )
                   )
                   (local.get $14)
                  )
                 )
                )
                (local.get $14)
               )
               (local.get $12)
               (f32x4.lt
                (local.get $12)
                (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
               )
              )
             )
             (local.get $14)
            )
            (local.get $12)
            (f32x4.ge
             (local.get $12)
             (local.get $14)
            )
           )
           (local.tee $13
            (v128.bitselect
             (f32x4.sub
              (local.tee $12
               (v128.bitselect
                (f32x4.add
                 (local.tee $12
                  (f32x4.sub
                   (local.tee $12
                    (f32x4.mul
                     (v128.load
                      (i32.add
                       (local.get $0)
                       (local.get $3)
                      )
                     )
                     (local.get $40)
                    )
                   )
                   (f32x4.mul
                    (f32x4.floor
                     (f32x4.mul
                      (local.get $12)
                      (local.get $41)
                     )
                    )
                    (local.get $15)
                   )
                  )
                 )
                 (local.get $15)
                )
                (local.get $12)
                (f32x4.lt
                 (local.get $12)
                 (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
                )
               )
              )
              (local.get $15)
             )
             (local.get $12)
             (f32x4.ge
              (local.get $12)
              (local.get $15)
             )
            )
           )
          )
          (local.tee $17
           (v128.bitselect
            (f32x4.sub
             (local.tee $12
              (v128.bitselect
               (f32x4.add
                (local.tee $12
                 (f32x4.sub
                  (local.tee $12
                   (f32x4.mul
                    (v128.load
                     (i32.add
                      (local.get $0)
                      (local.get $4)
                     )
                    )
                    (local.get $42)
                   )
                  )
                  (f32x4.mul
                   (f32x4.floor
                    (f32x4.mul
                     (local.get $12)
                     (local.get $43)
                    )
                   )
                   (local.get $16)
                  )
                 )
                )
                (local.get $16)
               )
               (local.get $12)
               (f32x4.lt
                (local.get $12)
                (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
               )
              )
             )
             (local.get $16)
            )
            (local.get $12)
            (f32x4.ge
             (local.get $12)
             (local.get $16)
            )
           )
          )
         )
        )
        (local.get $13)
       )
       (f32x4.mul
        (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
        (local.get $17)
       )
      )
     )
     (local.set $13
      (f32x4.add
       (f32x4.mul
        (v128.load
         (local.tee $11
          (i32.add
           (local.get $0)
           (local.get $19)
          )
         )
        )
        (local.get $53)
       )
       (f32x4.add
        (f32x4.mul
         (f32x4.convert_i32x4_s
          (v128.and
           (local.tee $17
            (v128.load
             (local.tee $56
              (i32.add
               (local.get $0)
               (local.get $1)
              )
             )
            )
           )
           (v128.const i32x4 0x0000ffff 0x0000ffff 0x0000ffff 0x0000ffff)
          )
         )
         (local.get $51)
        )
        (f32x4.mul
         (local.tee $12
          (f32x4.mul
           (v128.and
            (v128.bitselect
             (v128.bitselect
              (v128.bitselect
               (v128.const i32x4 0x40800000 0x40800000 0x40800000 0x40800000)
               (v128.const i32x4 0x40400000 0x40400000 0x40400000 0x40400000)
               (f32x4.ge
                (local.tee $12
                 (f32x4.add
                  (f32x4.mul
                   (f32x4.sub
                    (local.get $12)
                    (f32x4.mul
                     (v128.const i32x4 0x45800000 0x45800000 0x45800000 0x45800000)
                     (f32x4.floor
                      (f32x4.div
                       (local.get $12)
                       (v128.const i32x4 0x45800000 0x45800000 0x45800000 0x45800000)
                      )
                     )
                    )
                   )
                   (v128.const i32x4 0x45800000 0x45800000 0x45800000 0x45800000)
                  )
                  (f32x4.sub
                   (local.get $13)
                   (f32x4.mul
                    (v128.const i32x4 0x45800000 0x45800000 0x45800000 0x45800000)
                    (f32x4.floor
                     (f32x4.div
                      (local.get $13)
                      (v128.const i32x4 0x45800000 0x45800000 0x45800000 0x45800000)
                     )
                    )
                   )
                  )
                 )
                )
                (local.get $47)
               )
              )
              (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
              (f32x4.ge
               (local.get $12)
               (local.get $46)
              )
             )
             (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
             (f32x4.ge
              (local.get $12)
              (local.get $45)
             )
            )
            (f32x4.ge
             (local.get $12)
             (local.get $44)
            )
           )
           (v128.load
            (i32.add
             (local.get $0)
             (local.get $8)
            )
           )
          )
         )
         (local.get $52)
        )
       )
      )
     )
     (local.set $58
      (f32x4.add
       (f32x4.mul
        (v128.load
         (local.tee $57
          (i32.add
           (local.get $0)
           (local.get $20)
          )
         )
        )
        (local.get $55)
       )
       (f32x4.mul
        (f32x4.convert_i32x4_s
         (v128.and
          (i32x4.shr_u
           (local.get $17)
           (i32.const 16)
          )
          (v128.const i32x4 0x000000ff 0x000000ff 0x000000ff 0x000000ff)
         )
        )
        (local.get $54)
       )
      )
     )
     (v128.store
      (local.tee $59
       (i32.add
        (local.get $0)
        (local.get $18)
       )
      )
      (f32x4.add
       (f32x4.mul
        (v128.load
         (local.get $59)
        )
        (local.get $50)
       )
       (f32x4.add
        (f32x4.mul
         (f32x4.convert_i32x4_s
          (i32x4.shr_u
           (local.get $17)
           (i32.const 24)
          )
         )
         (local.get $48)
        )
        (f32x4.mul
         (local.get $12)
         (local.get $49)
        )
       )
      )
     )
     (v128.store
      (local.get $11)
      (local.get $13)
     )
     (v128.store
      (local.get $57)
      (local.get $58)
     )
     (v128.store
      (local.get $56)
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (br_if $passes
      (i32.gt_u
       (local.get $10)
       (local.tee $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
      )
     )
    )
   )
  )
 )
 (func $integrateExcitatory (param $0 i32) (param $1 i32) (param $2 f64) (param $3 i32) (param $4 i32) (result f64)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 f64)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 f64)
  (local $16 f64)
  (local $17 v128)
  (local $18 v128)
  (local $19 i32)
  (local $20 i32)
  (local $21 i32)
  (local $22 i32)
  (local $23 i32)
  (local $24 i32)
  (local $25 i32)
  (local $26 f64)
  (local $27 f64)
  (local $28 f64)
  (local $29 f64)
  (local $30 f64)
  (local $31 f64)
  (local $32 f64)
  (local $33 f64)
  (local $34 f64)
  (local $35 f64)
  (local $36 f64)
  (local $37 f64)
  (local $38 f64)
  (local $39 v128)
  (local $40 v128)
  (local $41 v128)
  (local $42 v128)
  (local $43 v128)
  (local $44 v128)
  (local $45 v128)
  (local $46 v128)
  (local $47 v128)
  (local $48 v128)
  (local $49 v128)
  (local $50 v128)
  (local $51 v128)
  (local $52 v128)
  (local $53 v128)
  (local $54 v128)
  (local $55 v128)
  (local $56 i32)
  (local $57 i32)
  (local $58 v128)
  (local.set $19
   (i32.load offset=128
    (local.get $0)
   )
  )
  (local.set $20
   (i32.load offset=132
    (local.get $0)
   )
  )
  (local.set $21
   (i32.load offset=136
    (local.get $0)
   )
  )
  (local.set $22
   (i32.load offset=140
    (local.get $0)
   )
  )
  (local.set $23
   (i32.load offset=144
    (local.get $0)
   )
  )
  (local.set $24
   (i32.load offset=148
    (local.get $0)
   )
  )
  (local.set $25
   (i32.load offset=152
    (local.get $0)
   )
  )
  (local.set $26
   (f64.load
    (local.get $0)
   )
  )
  (local.set $10
   (f64.load offset=8
    (local.get $0)
   )
  )
  (local.set $15
   (f64.load offset=16
    (local.get $0)
   )
  )
  (local.set $27
   (f64.load offset=24
    (local.get $0)
   )
  )
  (local.set $28
   (f64.load offset=32
    (local.get $0)
   )
  )
  (local.set $29
   (f64.load offset=40
    (local.get $0)
   )
  )
  (local.set $30
   (f64.load offset=48
    (local.get $0)
   )
  )
  (local.set $16
   (f64.load offset=56
    (local.get $0)
   )
  )
  (local.set $31
   (f64.load offset=64
    (local.get $0)
   )
  )
  (local.set $32
   (f64.load offset=72
    (local.get $0)
   )
  )
  (local.set $33
   (f64.load offset=80
    (local.get $0)
   )
  )
  (local.set $34
   (f64.load offset=88
    (local.get $0)
   )
  )
  (local.set $35
   (f64.load offset=96
    (local.get $0)
   )
  )
  (local.set $36
   (f64.load offset=104
    (local.get $0)
   )
  )
  (local.set $37
   (f64.load offset=112
    (local.get $0)
   )
  )
  (local.set $38
   (f64.load offset=120
    (local.get $0)
   )
  )
  (if
   (i32.lt_u
    (local.tee $0
     (i32.shl
      (local.get $3)
      (i32.const 2)
     )
    )
    (local.tee $3
     (i32.shl
      (local.get $4)
      (i32.const 2)
     )
    )
   )
   (then
    (local.set $39
     (f32x4.splat
      (f32.demote_f64
       (f64.div
        (local.get $29)
        (f64.const 3.57)
       )
      )
     )
    )
    (local.set $17
     (f32x4.splat
      (f32.demote_f64
       (local.get $2)
      )
     )
    )
    (local.set $40
     (f32x4.splat
      (f32.demote_f64
       (local.get $33)
      )
     )
    )
    (local.set $41
     (f32x4.splat
      (f32.demote_f64
       (local.get $34)
      )
     )
    )
    (local.set $42
     (f32x4.splat
      (f32.demote_f64
       (local.get $35)
      )
     )
    )
    (local.set $43
     (f32x4.splat
      (f32.demote_f64
       (local.get $36)
      )
     )
    )
    (local.set $44
     (f32x4.splat
      (f32.demote_f64
       (local.get $37)
      )
     )
    )
    (local.set $45
     (f32x4.splat
      (f32.demote_f64
       (local.get $38)
      )
     )
    )
    (local.set $46
     (f32x4.splat
      (f32.demote_f64
       (local.get $28)
      )
     )
    )
    (local.set $47
     (f32x4.splat
      (f32.demote_f64
       (local.get $16)
      )
     )
    )
    (local.set $48
     (f32x4.splat
      (f32.demote_f64
       (f64.mul
        (local.get $10)
        (local.get $16)
       )
      )
     )
    )
    (local.set $49
     (f32x4.splat
      (f32.demote_f64
       (local.get $30)
      )
     )
    )
    (local.set $50
     (f32x4.splat
      (f32.demote_f64
       (f64.mul
        (local.get $10)
        (local.get $15)
       )
      )
     )
    )
    (local.set $51
     (f32x4.splat
      (f32.demote_f64
       (local.get $10)
      )
     )
    )
    (local.set $18
     (f32x4.splat
      (f32.demote_f64
       (local.get $26)
      )
     )
    )
    (local.set $52
     (f32x4.splat
      (f32.demote_f64
       (local.get $27)
      )
     )
    )
    (local.set $53
     (f32x4.splat
      (f32.demote_f64
       (local.get $15)
      )
     )
    )
    (local.set $54
     (f32x4.splat
      (f32.demote_f64
       (local.get $32)
      )
     )
    )
    (local.set $55
     (f32x4.splat
      (f32.demote_f64
       (local.get $31)
      )
     )
    )
    (loop $passes
     (local.set $7
      (f32x4.sub
       (local.tee $13
        (f32x4.add
         (f32x4.mul
          (local.tee $12
           (f32x4.pmax
            (f32x4.pmin
             (f32x4.mul
              (v128.const i32x4 0xbd7df3b6 0xbd7df3b6 0xbd7df3b6 0xbd7df3b6)
              (local.tee $11
               (v128.load
                (local.tee $4
                 (i32.add
                  (local.get $0)
                  (local.get $19)
                 )
                )
               )
              )
             )
             (v128.const i32x4 0x42b2cccd 0x42b2cccd 0x42b2cccd 0x42b2cccd)
            )
            (v128.const i32x4 0xc2af3333 0xc2af3333 0xc2af3333 0xc2af3333)
           )
          )
          (v128.const i32x4 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b)
         )
         (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
        )
       )
       (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
      )
     )
     (local.set $5
      (f32x4.sub
       (local.tee $9
        (f32x4.add
         (f32x4.mul
          (local.tee $8
           (f32x4.pmax
            (f32x4.pmin
             (f32x4.div
              (f32x4.sub
               (f32x4.pmin
                (local.get $11)
                (v128.const i32x4 0xc20c0000 0xc20c0000 0xc20c0000 0xc20c0000)
               )
               (v128.load
                (i32.add
                 (local.get $0)
                 (local.get $1)
                )
               )
              )
              (local.get $47)
             )
             (v128.const i32x4 0x42b2cccd 0x42b2cccd 0x42b2cccd 0x42b2cccd)
            )
            (v128.const i32x4 0xc2af3333 0xc2af3333 0xc2af3333 0xc2af3333)
           )
          )
          (v128.const i32x4 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b)
         )
         (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
        )
       )
       (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
      )
     )
     (v128.store
      (local.get $4)
      (local.tee $58
       (v128.bitselect
        (f32x4.div
         (f32x4.add
          (local.get $11)
          (f32x4.mul
           (local.get $18)
           (f32x4.add
            (f32x4.add
             (local.get $50)
             (f32x4.mul
              (local.tee $14
               (v128.load
                (i32.add
                 (local.get $0)
                 (local.get $25)
                )
               )
              )
              (local.get $49)
             )
            )
            (f32x4.sub
             (f32x4.mul
              (local.get $48)
              (f32x4.mul
               (f32x4.add
                (f32x4.add
                 (f32x4.mul
                  (f32x4.mul
                   (local.tee $5
                    (f32x4.sub
                     (f32x4.sub
                      (local.get $8)
                      (f32x4.mul
                       (local.get $5)
                       (v128.const i32x4 0x3f318000 0x3f318000 0x3f318000 0x3f318000)
                      )
                     )
                     (f32x4.mul
                      (local.get $5)
                      (v128.const i32x4 0xb95e8083 0xb95e8083 0xb95e8083 0xb95e8083)
                     )
                    )
                   )
                   (local.get $5)
                  )
                  (f32x4.add
                   (f32x4.mul
                    (local.get $5)
                    (f32x4.add
                     (f32x4.mul
                      (local.get $5)
                      (f32x4.add
                       (f32x4.mul
                        (local.get $5)
                        (f32x4.add
                         (f32x4.mul
                          (local.get $5)
                          (f32x4.add
                           (f32x4.mul
                            (local.get $5)
                            (v128.const i32x4 0x39d06967 0x39d06967 0x39d06967 0x39d06967)
                           )
                           (v128.const i32x4 0x3b3743ce 0x3b3743ce 0x3b3743ce 0x3b3743ce)
                          )
                         )
                         (v128.const i32x4 0x3c888908 0x3c888908 0x3c888908 0x3c888908)
                        )
                       )
                       (v128.const i32x4 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1)
                      )
                     )
                     (v128.const i32x4 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa)
                    )
                   )
                   (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                  )
                 )
                 (f32x4.mul
                  (local.get $5)
                  (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                 )
                )
                (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
               )
               (i32x4.add
                (i32x4.shl
                 (local.get $9)
                 (i32.const 23)
                )
                (v128.const i32x4 0x3f000000 0x3f000000 0x3f000000 0x3f000000)
               )
              )
             )
             (local.tee $8
              (v128.load
               (local.tee $4
                (i32.add
                 (local.get $0)
                 (local.get $20)
                )
               )
              )
             )
            )
           )
          )
         )
         (f32x4.add
          (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
          (f32x4.mul
           (local.get $18)
           (f32x4.add
            (f32x4.add
             (local.get $51)
             (f32x4.add
              (v128.load
               (i32.add
                (local.get $0)
                (local.get $23)
               )
              )
              (f32x4.mul
               (f32x4.mul
                (f32x4.mul
                 (local.get $17)
                 (local.tee $9
                  (f32x4.pmin
                   (f32x4.add
                    (f32x4.div
                     (v128.load
                      (i32.add
                       (local.get $0)
                       (local.get $24)
                      )
                     )
                     (local.get $17)
                    )
                    (local.get $40)
                   )
                   (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                  )
                 )
                )
                (local.tee $12
                 (f32x4.div
                  (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                  (f32x4.add
                   (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                   (f32x4.mul
                    (local.get $39)
                    (local.tee $7
                     (f32x4.mul
                      (f32x4.add
                       (f32x4.add
                        (f32x4.mul
                         (f32x4.mul
                          (local.tee $5
                           (f32x4.sub
                            (f32x4.sub
                             (local.get $12)
                             (f32x4.mul
                              (local.get $7)
                              (v128.const i32x4 0x3f318000 0x3f318000 0x3f318000 0x3f318000)
                             )
                            )
                            (f32x4.mul
                             (local.get $7)
                             (v128.const i32x4 0xb95e8083 0xb95e8083 0xb95e8083 0xb95e8083)
                            )
                           )
                          )
                          (local.get $5)
                         )
                         (f32x4.add
                          (f32x4.mul
                           (local.get $5)
                           (f32x4.add
                            (f32x4.mul
                             (local.get $5)
                             (f32x4.add
                              (f32x4.mul
                               (local.get $5)
                               (f32x4.add
                                (f32x4.mul
                                 (local.get $5)
                                 (f32x4.add
                                  (f32x4.mul
                                   (local.get $5)
                                   (v128.const i32x4 0x39d06967 0x39d06967 0x39d06967 0x39d06967)
                                  )
                                  (v128.const i32x4 0x3b3743ce 0x3b3743ce 0x3b3743ce 0x3b3743ce)
                                 )
                                )
                                (v128.const i32x4 0x3c888908 0x3c888908 0x3c888908 0x3c888908)
                               )
                              )
                              (v128.const i32x4 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1)
                             )
                            )
                            (v128.const i32x4 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa)
                           )
                          )
                          (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                         )
                        )
                        (f32x4.mul
                         (local.get $5)
                         (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                        )
                       )
                       (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                      )
                      (i32x4.add
                       (i32x4.shl
                        (local.get $13)
                        (i32.const 23)
                       )
                       (v128.const i32x4 0x3f000000 0x3f000000 0x3f000000 0x3f000000)
                      )
                     )
                    )
                   )
                  )
                 )
                )
               )
               (local.tee $13
                (f32x4.sub
                 (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                 (local.tee $5
                  (v128.load
                   (local.tee $56
                    (i32.add
                     (local.get $0)
                     (local.get $21)
                    )
                   )
                  )
                 )
                )
               )
              )
             )
            )
            (local.get $14)
           )
          )
         )
        )
        (local.get $52)
        (f32x4.gt
         (local.tee $14
          (f32x4.pmin
           (f32x4.add
            (v128.load
             (local.tee $57
              (i32.add
               (local.get $0)
               (local.get $22)
              )
             )
            )
            (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
           )
           (v128.const i32x4 0x47800000 0x47800000 0x47800000 0x47800000)
          )
         )
         (local.get $46)
        )
       )
      )
     )
     (v128.store
      (local.get $4)
      (f32x4.add
       (local.get $8)
       (f32x4.mul
        (local.get $55)
        (f32x4.sub
         (f32x4.mul
          (local.get $54)
          (f32x4.sub
           (local.get $11)
           (local.get $53)
          )
         )
         (local.get $8)
        )
       )
      )
     )
     (v128.store
      (local.get $56)
      (f32x4.pmin
       (f32x4.max
        (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        (f32x4.add
         (local.get $5)
         (f32x4.mul
          (local.get $45)
          (f32x4.sub
           (f32x4.mul
            (f32x4.mul
             (f32x4.mul
              (local.get $9)
              (local.get $12)
             )
             (local.get $42)
            )
            (local.get $13)
           )
           (f32x4.mul
            (f32x4.add
             (f32x4.mul
              (f32x4.mul
               (local.get $9)
               (local.get $43)
              )
              (f32x4.pmin
               (f32x4.sqrt
                (f32x4.div
                 (local.get $41)
                 (local.get $7)
                )
               )
               (v128.const i32x4 0x40c00000 0x40c00000 0x40c00000 0x40c00000)
              )
             )
             (local.get $44)
            )
            (local.get $5)
           )
          )
         )
        )
       )
       (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
      )
     )
     (v128.store
      (local.get $57)
      (local.get $14)
     )
     (local.set $6
      (f32x4.add
       (local.get $6)
       (f32x4.mul
        (local.get $58)
        (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
       )
      )
     )
     (br_if $passes
      (i32.gt_u
       (local.get $3)
       (local.tee $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
      )
     )
    )
   )
  )
  (f64.add
   (f64.add
    (f64.add
     (f64.promote_f32
      (f32x4.extract_lane 0
       (local.get $6)
      )
     )
     (f64.promote_f32
      (f32x4.extract_lane 1
       (local.get $6)
      )
     )
    )
    (f64.promote_f32
     (f32x4.extract_lane 2
      (local.get $6)
     )
    )
   )
   (f64.promote_f32
    (f32x4.extract_lane 3
     (local.get $6)
    )
   )
  )
 )
 (func $integrateInhibitory (param $0 i32) (param $1 i32) (param $2 f64) (param $3 i32) (param $4 i32) (result f64)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 f64)
  (local $12 v128)
  (local $13 v128)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 f64)
  (local $20 f64)
  (local $21 f64)
  (local $22 f64)
  (local $23 f64)
  (local $24 f64)
  (local $25 f64)
  (local $26 f64)
  (local $27 f64)
  (local $28 f64)
  (local $29 f64)
  (local $30 f64)
  (local $31 v128)
  (local $32 v128)
  (local $33 v128)
  (local $34 v128)
  (local $35 v128)
  (local $36 v128)
  (local $37 v128)
  (local $38 v128)
  (local $39 v128)
  (local $40 v128)
  (local $41 v128)
  (local $42 v128)
  (local $43 v128)
  (local $44 i32)
  (local $45 v128)
  (local.set $1
   (i32.load offset=104
    (local.get $0)
   )
  )
  (local.set $14
   (i32.load offset=108
    (local.get $0)
   )
  )
  (local.set $15
   (i32.load offset=112
    (local.get $0)
   )
  )
  (local.set $16
   (i32.load offset=116
    (local.get $0)
   )
  )
  (local.set $17
   (i32.load offset=120
    (local.get $0)
   )
  )
  (local.set $18
   (i32.load offset=124
    (local.get $0)
   )
  )
  (local.set $19
   (f64.load
    (local.get $0)
   )
  )
  (local.set $11
   (f64.load offset=8
    (local.get $0)
   )
  )
  (local.set $20
   (f64.load offset=16
    (local.get $0)
   )
  )
  (local.set $21
   (f64.load offset=24
    (local.get $0)
   )
  )
  (local.set $22
   (f64.load offset=32
    (local.get $0)
   )
  )
  (local.set $23
   (f64.load offset=40
    (local.get $0)
   )
  )
  (local.set $24
   (f64.load offset=48
    (local.get $0)
   )
  )
  (local.set $25
   (f64.load offset=56
    (local.get $0)
   )
  )
  (local.set $26
   (f64.load offset=64
    (local.get $0)
   )
  )
  (local.set $27
   (f64.load offset=72
    (local.get $0)
   )
  )
  (local.set $28
   (f64.load offset=80
    (local.get $0)
   )
  )
  (local.set $29
   (f64.load offset=88
    (local.get $0)
   )
  )
  (local.set $30
   (f64.load offset=96
    (local.get $0)
   )
  )
  (if
   (i32.lt_u
    (local.tee $0
     (i32.shl
      (local.get $3)
      (i32.const 2)
     )
    )
    (local.tee $3
     (i32.shl
      (local.get $4)
      (i32.const 2)
     )
    )
   )
   (then
    (local.set $31
     (f32x4.splat
      (f32.demote_f64
       (f64.div
        (local.get $23)
        (f64.const 3.57)
       )
      )
     )
    )
    (local.set $12
     (f32x4.splat
      (f32.demote_f64
       (local.get $2)
      )
     )
    )
    (local.set $32
     (f32x4.splat
      (f32.demote_f64
       (local.get $25)
      )
     )
    )
    (local.set $33
     (f32x4.splat
      (f32.demote_f64
       (local.get $26)
      )
     )
    )
    (local.set $34
     (f32x4.splat
      (f32.demote_f64
       (local.get $27)
      )
     )
    )
    (local.set $35
     (f32x4.splat
      (f32.demote_f64
       (local.get $28)
      )
     )
    )
    (local.set $36
     (f32x4.splat
      (f32.demote_f64
       (local.get $29)
      )
     )
    )
    (local.set $37
     (f32x4.splat
      (f32.demote_f64
       (local.get $30)
      )
     )
    )
    (local.set $38
     (f32x4.splat
      (f32.demote_f64
       (local.get $22)
      )
     )
    )
    (local.set $39
     (f32x4.splat
      (f32.demote_f64
       (local.get $24)
      )
     )
    )
    (local.set $40
     (f32x4.splat
      (f32.demote_f64
       (f64.mul
        (local.get $11)
        (local.get $20)
       )
      )
     )
    )
    (local.set $41
     (f32x4.splat
      (f32.demote_f64
       (local.get $11)
      )
     )
    )
    (local.set $13
     (f32x4.splat
      (f32.demote_f64
       (local.get $19)
      )
     )
    )
    (local.set $42
     (f32x4.splat
      (f32.demote_f64
       (local.get $21)
      )
     )
    )
    (loop $passes
     (local.set $5
      (f32x4.sub
       (local.tee $9
        (f32x4.add
         (f32x4.mul
          (local.tee $8
           (f32x4.pmax
            (f32x4.pmin
             (f32x4.mul
              (v128.const i32x4 0xbd7df3b6 0xbd7df3b6 0xbd7df3b6 0xbd7df3b6)
              (local.tee $7
               (v128.load
                (local.tee $4
                 (i32.add
                  (local.get $0)
                  (local.get $1)
                 )
                )
               )
              )
             )
             (v128.const i32x4 0x42b2cccd 0x42b2cccd 0x42b2cccd 0x42b2cccd)
            )
            (v128.const i32x4 0xc2af3333 0xc2af3333 0xc2af3333 0xc2af3333)
           )
          )
          (v128.const i32x4 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b)
         )
         (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
        )
       )
       (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
      )
     )
     (v128.store
      (local.get $4)
      (local.tee $45
       (v128.bitselect
        (f32x4.div
         (f32x4.add
          (local.get $7)
          (f32x4.mul
           (local.get $13)
           (f32x4.add
            (f32x4.add
             (local.get $40)
             (f32x4.mul
              (local.tee $10
               (v128.load
                (i32.add
                 (local.get $0)
                 (local.get $18)
                )
               )
              )
              (local.get $39)
             )
            )
            (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
           )
          )
         )
         (f32x4.add
          (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
          (f32x4.mul
           (local.get $13)
           (f32x4.add
            (f32x4.add
             (local.get $41)
             (f32x4.add
              (v128.load
               (i32.add
                (local.get $0)
                (local.get $16)
               )
              )
              (f32x4.mul
               (f32x4.mul
                (f32x4.mul
                 (local.get $12)
                 (local.tee $7
                  (f32x4.pmin
                   (f32x4.add
                    (f32x4.div
                     (v128.load
                      (i32.add
                       (local.get $0)
                       (local.get $17)
                      )
                     )
                     (local.get $12)
                    )
                    (local.get $32)
                   )
                   (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                  )
                 )
                )
                (local.tee $9
                 (f32x4.div
                  (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                  (f32x4.add
                   (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                   (f32x4.mul
                    (local.get $31)
                    (local.tee $8
                     (f32x4.mul
                      (f32x4.add
                       (f32x4.add
                        (f32x4.mul
                         (f32x4.mul
                          (local.tee $5
                           (f32x4.sub
                            (f32x4.sub
                             (local.get $8)
                             (f32x4.mul
                              (local.get $5)
                              (v128.const i32x4 0x3f318000 0x3f318000 0x3f318000 0x3f318000)
                             )
                            )
                            (f32x4.mul
                             (local.get $5)
                             (v128.const i32x4 0xb95e8083 0xb95e8083 0xb95e8083 0xb95e8083)
                            )
                           )
                          )
                          (local.get $5)
                         )
                         (f32x4.add
                          (f32x4.mul
                           (local.get $5)
                           (f32x4.add
                            (f32x4.mul
                             (local.get $5)
                             (f32x4.add
                              (f32x4.mul
                               (local.get $5)
                               (f32x4.add
                                (f32x4.mul
                                 (local.get $5)
                                 (f32x4.add
                                  (f32x4.mul
                                   (local.get $5)
                                   (v128.const i32x4 0x39d06967 0x39d06967 0x39d06967 0x39d06967)
                                  )
                                  (v128.const i32x4 0x3b3743ce 0x3b3743ce 0x3b3743ce 0x3b3743ce)
                                 )
                                )
                                (v128.const i32x4 0x3c888908 0x3c888908 0x3c888908 0x3c888908)
                               )
                              )
                              (v128.const i32x4 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1)
                             )
                            )
                            (v128.const i32x4 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa)
                           )
                          )
                          (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                         )
                        )
                        (f32x4.mul
                         (local.get $5)
                         (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                        )
                       )
                       (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                      )
                      (i32x4.add
                       (i32x4.shl
                        (local.get $9)
                        (i32.const 23)
                       )
                       (v128.const i32x4 0x3f000000 0x3f000000 0x3f000000 0x3f000000)
                      )
                     )
                    )
                   )
                  )
                 )
                )
               )
               (local.tee $43
                (f32x4.sub
                 (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                 (local.tee $5
                  (v128.load
                   (local.tee $4
                    (i32.add
                     (local.get $0)
                     (local.get $14)
                    )
                   )
                  )
                 )
                )
               )
              )
             )
            )
            (local.get $10)
           )
          )
         )
        )
        (local.get $42)
        (f32x4.gt
         (local.tee $10
          (f32x4.pmin
           (f32x4.add
            (v128.load
             (local.tee $44
              (i32.add
               (local.get $0)
               (local.get $15)
              )
             )
            )
            (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
           )
           (v128.const i32x4 0x47800000 0x47800000 0x47800000 0x47800000)
          )
         )
         (local.get $38)
        )
       )
      )
     )
     (v128.store
      (local.get $4)
      (f32x4.pmin
       (f32x4.max
        (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        (f32x4.add
         (local.get $5)
         (f32x4.mul
          (local.get $37)
          (f32x4.sub
           (f32x4.mul
            (f32x4.mul
             (f32x4.mul
              (local.get $7)
              (local.get $9)
             )
             (local.get $34)
            )
            (local.get $43)
           )
           (f32x4.mul
            (f32x4.add
             (f32x4.mul
              (f32x4.mul
               (local.get $7)
               (local.get $35)
              )
              (f32x4.pmin
               (f32x4.sqrt
                (f32x4.div
                 (local.get $33)
                 (local.get $8)
                )
               )
               (v128.const i32x4 0x40c00000 0x40c00000 0x40c00000 0x40c00000)
              )
             )
             (local.get $36)
            )
            (local.get $5)
           )
          )
         )
        )
       )
       (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
      )
     )
     (v128.store
      (local.get $44)
      (local.get $10)
     )
     (local.set $6
      (f32x4.add
       (local.get $6)
       (f32x4.mul
        (local.get $45)
        (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
       )
      )
     )
     (br_if $passes
      (i32.gt_u
       (local.get $3)
       (local.tee $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
      )
     )
    )
   )
  )
  (f64.add
   (f64.add
    (f64.add
     (f64.promote_f32
      (f32x4.extract_lane 0
       (local.get $6)
      )
     )
     (f64.promote_f32
      (f32x4.extract_lane 1
       (local.get $6)
      )
     )
    )
    (f64.promote_f32
     (f32x4.extract_lane 2
      (local.get $6)
     )
    )
   )
   (f64.promote_f32
    (f32x4.extract_lane 3
     (local.get $6)
    )
   )
  )
 )
 (func $listExcitatoryPastThreshold (param $0 i32) (param $1 i32) (param $2 f64) (param $3 i32) (param $4 i32) (param $5 i32) (result i32)
  (local $6 i32)
  (local $7 i32)
  (local $8 v128)
  (local.set $7
   (i32.load
    (local.get $0)
   )
  )
  (if
   (i32.lt_u
    (local.tee $0
     (i32.shl
      (local.get $4)
      (i32.const 2)
     )
    )
    (local.tee $4
     (i32.shl
      (local.get $5)
      (i32.const 2)
     )
    )
   )
   (then
    (local.set $8
     (f32x4.splat
      (f32.demote_f64
       (local.get $2)
      )
     )
    )
    (loop $passes
     (if
      (local.tee $1
       (i32x4.bitmask
        (f32x4.gt
         (v128.load
          (i32.add
           (local.get $0)
           (local.get $7)
          )
         )
         (local.get $8)
        )
       )
      )
      (then
       (loop $lanes
        (i32.store
         (i32.add
          (local.get $3)
          (i32.shl
           (local.get $6)
           (i32.const 2)
          )
         )
         (i32.add
          (i32.ctz
           (local.get $1)
          )
          (i32.shr_u
           (local.get $0)
           (i32.const 2)
          )
         )
        )
        (local.set $6
         (i32.add
          (local.get $6)
          (i32.const 1)
         )
        )
        (br_if $lanes
         (local.tee $1
          (i32.and
           (local.get $1)
           (i32.sub
            (local.get $1)
            (i32.const 1)
           )
          )
         )
        )
       )
      )
     )
     (br_if $passes
      (i32.gt_u
       (local.get $4)
       (local.tee $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
      )
     )
    )
   )
  )
  (local.get $6)
 )
 (func $listInhibitoryPastThreshold (param $0 i32) (param $1 i32) (param $2 f64) (param $3 i32) (param $4 i32) (param $5 i32) (result i32)
  (local $6 i32)
  (local $7 i32)
  (local.set $7
   (i32.load
    (local.get $0)
   )
  )
  (if
   (i32.lt_u
    (local.tee $0
     (i32.shl
      (local.get $4)
      (i32.const 2)
     )
    )
    (local.tee $5
     (i32.shl
      (local.get $5)
      (i32.const 2)
     )
    )
   )
   (then
    (loop $passes
     (if
      (local.tee $4
       (i32x4.bitmask
        (f32x4.ge
         (v128.load
          (i32.add
           (local.get $0)
           (local.get $7)
          )
         )
         (v128.load
          (i32.add
           (local.get $0)
           (local.get $1)
          )
         )
        )
       )
      )
      (then
       (loop $lanes
        (i32.store
         (i32.add
          (local.get $3)
          (i32.shl
           (local.get $6)
           (i32.const 2)
          )
         )
         (i32.add
          (i32.ctz
           (local.get $4)
          )
          (i32.shr_u
           (local.get $0)
           (i32.const 2)
          )
         )
        )
        (local.set $6
         (i32.add
          (local.get $6)
          (i32.const 1)
         )
        )
        (br_if $lanes
         (local.tee $4
          (i32.and
           (local.get $4)
           (i32.sub
            (local.get $4)
            (i32.const 1)
           )
          )
         )
        )
       )
      )
     )
     (br_if $passes
      (i32.gt_u
       (local.get $5)
       (local.tee $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
      )
     )
    )
   )
  )
  (local.get $6)
 )
)
